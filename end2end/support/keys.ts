import type { Page } from "@playwright/test";

/** With keys alone, where what has the focus is known by its id. */
export class Keys {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the control with this id has the focus. */
  async tabTo(id: string): Promise<void> {
    for (let at = 0; at < 60; at++) {
      await this.page.keyboard.press("Tab");
      if ((await this.page.evaluate(() => document.activeElement?.id)) === id) return;
    }
    throw new Error(`Tab never came to ${id}`);
  }

  async press(id: string, key: string): Promise<void> {
    await this.tabTo(id);
    await this.page.keyboard.press(key);
  }

  async type(id: string, text: string): Promise<void> {
    await this.tabTo(id);
    await this.page.keyboard.type(text);
  }

  /** Enter in a field, or Space on the button, continues. */
  async continue(by: "Enter" | "button" = "Enter"): Promise<void> {
    const key = by === "Enter" ? "Enter" : "Space";
    if (by === "button") {
      for (let at = 0; at < 60; at++) {
        await this.page.keyboard.press("Tab");
        if ((await this.page.evaluate(() => document.activeElement?.textContent)) === "Continue") break;
      }
    }
    await Promise.all([this.page.waitForEvent("load"), this.page.keyboard.press(key)]);
  }
}
