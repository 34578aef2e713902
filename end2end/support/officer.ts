import { type Locator, type Page, expect } from "@playwright/test";

/** The officer at work: with the mouse, or with keys alone. */
export class Officer {
  constructor(
    readonly page: Page,
    readonly keys = false,
  ) {}

  /** Comes to a control with Tab or Shift+Tab alone. */
  private async reach(control: Locator): Promise<void> {
    await control.waitFor();
    // How far it is about, so that not every step is asked for; the last steps are.
    const way = () =>
      control.evaluate((one) => {
        const at = document.activeElement ?? document.body;
        if (one === at) return { there: true, back: false, steps: 0 };
        const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, iframe")];
        const [from, to] = [stops.indexOf(at), stops.indexOf(one)];
        const between = stops.slice(Math.min(from, to) + 1, Math.max(from, to)).filter((stop) => stop.checkVisibility() && !stop.matches("[tabindex='-1'], :disabled"));
        return { there: false, back: from > to, steps: between.some((stop) => stop.matches("iframe")) ? 1 : Math.max(1, between.length - 1) };
      });
    for (let looked = 0; looked < 300; looked++) {
      const { there, back, steps } = await way();
      if (there) return;
      for (let pressed = 0; pressed < steps; pressed++) await this.page.keyboard.press(back ? "Shift+Tab" : "Tab");
    }
    throw new Error(`Tab never came to ${control}`);
  }

  async fill(control: Locator, text: string): Promise<void> {
    if (!this.keys) return control.fill(text);
    await this.reach(control);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
    await expect(control).toHaveValue(text);
  }

  async check(control: Locator): Promise<void> {
    if (!this.keys) return control.check();
    await this.reach(control);
    if (!(await control.isChecked())) await this.page.keyboard.press("Space");
    await expect(control).toBeChecked();
  }

  async select(control: Locator, label: string): Promise<void> {
    if (!this.keys) return void (await control.selectOption({ label }));
    await this.reach(control);
    const labels = (await control.locator("option").allTextContents()).map((one) => one.trim());
    await this.page.keyboard.press("Home");
    for (let at = labels.indexOf(label); at > 0; at--) await this.page.keyboard.press("ArrowDown");
    await expect(control.locator("option:checked")).toHaveText(label);
  }

  /** Presses or follows something, and waits for what it leads to: another page, or this one with other content. */
  private async leave(control: Locator): Promise<void> {
    await this.page.locator("main").evaluate((main) => main.setAttribute("data-before", ""));
    if (this.keys) {
      await this.reach(control);
      await this.page.keyboard.press("Enter");
    } else {
      await control.click();
    }
    await this.page.locator("main:not([data-before])").waitFor();
    await this.page.waitForLoadState();
  }

  /** Opens what is folded up. */
  async unfold(title: string): Promise<void> {
    const summary = this.page.locator("summary", { hasText: title });
    if (!this.keys) return summary.click();
    await this.reach(summary);
    await this.page.keyboard.press("Enter");
  }

  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.leave(within.getByRole("button", { name, exact: typeof name === "string" }));
  }

  async follow(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.leave(within.getByRole("link", { name, exact: typeof name === "string" }).first());
  }

  async says(text: string | RegExp): Promise<void> {
    await expect(this.page.locator("main")).toContainText(text);
  }

  async begin(title: string, code: string): Promise<void> {
    await this.press("Begin the draft");
    await expect(this.page.getByRole("alert")).toContainText("Enter a title");
    await this.fill(this.page.getByLabel("Title", { exact: true }), title);
    await this.fill(this.page.getByLabel("Code", { exact: true }), code);
    await this.press("Begin the draft");
    await this.says("This draft is empty");
  }

  async section(title: string): Promise<void> {
    await this.press("Add a section");
    await this.fill(this.page.getByLabel("Title", { exact: true }), title);
    await this.press("Save section");
    await this.says("Saved.");
  }

  async write(stem: string, kind: string): Promise<void> {
    await this.follow("Add a question");
    await this.fill(this.page.getByLabel("Question", { exact: true }), stem);
    await this.select(this.page.getByLabel("Answered with"), kind);
    await this.press("Add the new question");
    await this.says("Added.");
  }

  /** Publishing is refused for a reason; then on with the translation into a language. */
  async isBlocked(reason: string, language: string): Promise<void> {
    await this.follow("Back to the draft");
    await this.follow("Publish");
    await this.says("What must be mended");
    await this.says(reason);
    await expect(this.page.getByRole("button", { name: /^Publish version/ })).toHaveCount(0);
    await this.follow("Back to the draft");
    await this.follow("Translate");
    await this.follow(language);
  }

  /** The question in the editor is asked only where a condition holds. */
  async condition(on: RegExp, how: string, values: (officer: Officer) => Promise<void>): Promise<void> {
    const options = await this.page.locator("#new_condition option").allTextContents();
    const label = options.find((option) => on.test(option));
    expect(label, `${on} in ${options.join(", ")}`).toBeDefined();
    await this.select(this.page.locator("#new_condition"), label!.trim());
    await this.press(/^Add condition/);
    await this.select(this.page.locator("#rule").getByLabel("Condition").last(), how);
    await values(this);
    await this.press("Save question");
    await this.says("Saved.");
  }
}
