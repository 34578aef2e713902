import { share, sharedDevices } from "./support/kiosk.js";
import { expect, test } from "./support/test.js";

sharedDevices();

test("without script a page that somebody left gives way to the first one", async ({ page, site }) => {
  await share(page, site);
  await expect(page.locator('meta[http-equiv="refresh"]')).toHaveAttribute("content", "180; url=/survey/luton");
});
