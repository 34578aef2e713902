import { Client } from "./support/client.js";
import { SESSION, WARD, signIn, typeSignIn } from "./support/staff.js";
import { expect, test } from "./support/test.js";

test("a wrong password is told in words that do not say which accounts exist", async ({ page, site }) => {
  await page.goto("/staff/fieldwork?wave=2");
  await expect(page).toHaveTitle(/^Sign in – /);
  await expect(page.getByRole("status")).toHaveText("Sign in to see that page.");
  const { email, password } = site.accounts.officer;
  const message = "The e-mail address or the password is not right. Check both and try again";
  for (const [typed, secret] of [
    [email, "not the password"],
    ["nobody@luton.example", password],
    ["", ""],
    [email, "x".repeat(5000)],
  ] as const) {
    await typeSignIn(page, typed, secret);
    await expect(page).toHaveTitle(/^Error: Sign in – /);
    const link = page.getByRole("alert").getByRole("link", { name: message });
    await expect(link).toHaveAttribute("href", "#email");
    await expect(page.getByLabel("E-mail address")).toHaveValue(typed);
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
  // The page asked for at first is still where one goes.
  await typeSignIn(page, ` ${email.toUpperCase()} `, password);
  await expect(page).toHaveURL(`${site.url}/staff/fieldwork?wave=2`);
});

test("after signing in one goes to a page of this site only", async ({ page, site }) => {
  for (const next of ["https://evil.example/", "//evil.example", "/staff//evil.example", "/survey/luton"]) {
    await page.context().clearCookies();
    await page.goto(`/staff/sign-in?next=${encodeURIComponent(next)}`);
    await typeSignIn(page, site.accounts.councillor.email, site.accounts.councillor.password);
    await expect(page, next).toHaveURL(/\/staff\/ward$|\/results\/luton\/wards\/E05014741/);
  }
});

test("the session’s cookie is bound to this host and out of reach of scripts", async ({ site }) => {
  const client = new Client(site.url, site.address());
  const { email, password } = site.accounts.officer;
  const { cookies } = await client.post("/staff/sign-in", { email, password });
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^__Host-session=[0-9a-f]{64};/);
  for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(cookies[0]!.split("; ")).toContain(part);
  expect(cookies[0]).not.toMatch(/domain=/i);
  // A session is never continued under a token that was there before signing in.
  const planted = new Client(site.url, site.address());
  planted.jar.set(SESSION, "a".repeat(64));
  await planted.post("/staff/sign-in", { email, password });
  expect(planted.jar.get(SESSION)).not.toBe("a".repeat(64));
});

test("signing out ends the session, and the back button shows nothing", async ({ page, site }) => {
  await signIn(page, site, "officer");
  await expect(page).toHaveURL(/\/staff\/fieldwork$/);
  const cookie = (await page.context().cookies()).find(({ name }) => name === SESSION)!;
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toHaveText("You have signed out.");
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(SESSION);
  await page.goBack();
  await expect(page.locator("h1")).toHaveText("Sign in");
  // The token itself is worthless now.
  const thief = new Client(site.url, site.address());
  thief.jar.set(SESSION, cookie.value);
  const reply = await thief.get("/staff/fieldwork");
  expect([reply.status, reply.location.split("?")[0]]).toEqual([303, "/staff/sign-in"]);
});

test("the list of sessions ends another session", async ({ page, site, browser }) => {
  await signIn(page, site, "administrator", "/staff/account");
  const elsewhere = await site.browser(browser);
  const other = await elsewhere.newPage();
  await signIn(other, site, "administrator");
  await page.reload();
  const sessions = page.locator("#sessions li");
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: "This device" })).toHaveCount(1);
  await sessions.getByRole("button", { name: /^Sign out/ }).click();
  await expect(page.getByRole("status")).toHaveText("That session is ended.");
  await expect(sessions).toHaveCount(1);
  await other.goto("/staff/fieldwork");
  await expect(other.getByRole("status")).toContainText("You were signed out because");
  await page.goto("/staff/fieldwork");
  await expect(page.locator("h1")).toContainText("Fieldwork");
  // And all others at once.
  await typeSignIn(other, site.accounts.administrator.email, site.accounts.administrator.password);
  await page.goto("/staff/account");
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(sessions).toHaveCount(1);
  await other.reload();
  await expect(other.locator("h1")).toHaveText("Sign in");
  await elsewhere.close();
});

test("a password is changed, and the old one opens nothing", async ({ page, site, browser }) => {
  const { email, password } = site.accounts.councillor;
  await signIn(page, site, "councillor", "/staff/account");
  const elsewhere = await site.browser(browser);
  const other = await elsewhere.newPage();
  await signIn(other, site, "councillor");
  const change = async (current: string, fresh: string) => {
    await page.getByLabel("Current password").fill(current);
    await page.getByLabel("New password").fill(fresh);
    await page.getByRole("button", { name: "Change password" }).click();
  };
  for (const [current, fresh, message] of [
    ["wrong", "three words unlike others", "This is not your current password"],
    [password, "short", /Use at least 12 characters/],
    [password, "aaaaaaaaaaaaaaaa", /harder to guess/],
    [password, password, "Choose a password that you do not use now"],
  ] as const) {
    await change(current, fresh);
    await expect(page).toHaveTitle(/^Error: Your account/);
    await expect(page.getByRole("alert").getByRole("link", { name: message })).toBeVisible();
  }
  const fresh = "three words unlike others";
  await change(password, fresh);
  await expect(page.getByRole("status")).toHaveText("Your password is changed. You are signed out everywhere else.");
  await other.goto("/staff/account");
  await expect(other.locator("h1")).toHaveText("Sign in");
  await typeSignIn(other, email, password);
  await expect(other).toHaveTitle(/^Error: /);
  await typeSignIn(other, email, fresh);
  await expect(other.locator("h1")).toHaveText("Your account");
  await elsewhere.close();
  // As it was, for the tests after this one.
  await change(fresh, password);
  await expect(page.getByRole("status")).toContainText("Your password is changed.");
});

test("guessing a password is locked for a while, known address or not", async ({ site }) => {
  for (const email of [site.accounts.officer.email, "nobody@luton.example"]) {
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess++) {
      // From many addresses, so that only the account itself can be what is counted.
      const guesser = new Client(site.url, `203.0.113.${guess + 1}`);
      statuses.push((await guesser.post("/staff/sign-in", { email, password: `guess ${guess}` })).status);
    }
    expect(statuses[0]).toBe(422);
    expect(statuses.at(-1), statuses.join()).toBe(429);
  }
});

test("each role goes where it may", async ({ page, site }) => {
  const refused = async (path: string) => {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(403);
    await expect(page.locator("h1")).toHaveText(/^You (cannot open this page|may not do this)$/);
    await expect(page.locator("main")).toContainText(/may not/);
    await expect(page.locator("main")).toContainText(/administrator/);
    await expect(page.locator("main")).not.toContainText(/403|[Ff]orbidden/);
    await expect(page.locator("main").getByRole("link").first()).toBeVisible();
  };
  await signIn(page, site, "councillor");
  for (const path of ["fieldwork", "fieldwork/responses.csv", "weighting", "publish", "accounts", "audit"]) await refused(`/staff/${path}`);
  await page.context().clearCookies();
  await signIn(page, site, "administrator", "/staff/accounts");
  // One account for each role of the demonstration, below the heading.
  await expect(page.getByRole("table", { name: "Who may sign in" }).getByRole("row")).toHaveCount(1 + Object.keys(site.accounts).length);
  expect((await page.goto(WARD))?.status()).toBe(200);
  for (const path of ["fieldwork", "weighting", "audit"]) expect((await page.goto(`/staff/${path}`))?.status()).toBe(200);
});

test("without signing in no staff page opens", async ({ site }) => {
  const client = new Client(site.url, site.address());
  for (const path of ["", "/fieldwork", "/fieldwork/responses.csv", "/weighting", "/weighting/margins.csv", "/publish", "/published", "/account", "/accounts", "/audit", "/ward"]) {
    const { status, location } = await client.get(`/staff${path}`);
    expect([status, location.split("?")[0]], path).toEqual([303, "/staff/sign-in"]);
  }
  for (const path of ["/weighting", "/publish", "/account/password", "/account/sessions/end", "/account/sessions/end-others"]) {
    const { status, location } = await client.post(`/staff${path}`, {});
    expect([status, location.split("?")[0]], path).toEqual([303, "/staff/sign-in"]);
  }
});
