// What script adds to residents' pages; each works without. A session about to end says so a minute before, and the access
// code that a QR code brings behind "#", which browsers never send, is put into its field and out of the address.
(() => {
  "use strict";

  const field = document.querySelector("input[data-from-address]");
  const brought = /^#code=([0-9A-Za-z-]{1,32})$/.exec(location.hash);
  if (field && brought) {
    if (field.value === "") field.value = brought[1];
    history.replaceState(null, "", location.pathname + location.search);
    field.focus();
  }

  const dialog = document.getElementById("session-ending");
  if (!dialog || typeof dialog.showModal !== "function") return;
  const part = (name) => dialog.querySelector(`[data-part="${name}"]`);
  const { address, over } = dialog.dataset;
  const left = part("left");
  const spoken = part("spoken");
  const stay = part("stay");
  const failed = part("failed");
  /** Seconds before the end at which the person is asked. */
  const WARNING = 60;
  /** Seconds after it at which the page gives up: the server's clock decides, and must have passed it. */
  const MARGIN = 2;

  /** Seconds between two times at which being at work lengthens a session. */
  const PACE = 30;

  let end = 0;
  let asking = false;
  let lengthened = Date.now();
  const lasts = (seconds) => { end = Date.now() + seconds * 1000; };
  // Not counted but read off the clock: a phone that slept has not counted.
  const remaining = () => Math.ceil((end - Date.now()) / 1000);
  lasts(Number(dialog.dataset.seconds));

  const ask = async (method) => {
    const answer = await fetch(address, { method, cache: "no-store" });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const { seconds } = await answer.json();
    lasts(seconds);
    return seconds;
  };

  /**
   * Sends what is on the page, which the server keeps for a while after the end, and leaves: nobody else sees it here. On a
   * shared device the next person begins.
   */
  const finish = () => {
    clearInterval(timer);
    const form = part("clear") || document.querySelector("form[data-keep]");
    if (form) form.submit();
    else location.replace(over);
  };

  const show = (seconds) => {
    left.textContent = String(Math.max(seconds, 0));
    if (seconds > 0 && seconds % 20 === 0) spoken.textContent = part("text").textContent;
  };

  const look = async () => {
    if (asking || remaining() > WARNING) return;
    if (!dialog.open) {
      asking = true;
      // Another window may have gone on meanwhile, or ended it. Without a connection, this page's clock counts.
      const seconds = await ask("GET").catch(() => undefined);
      asking = false;
      if (seconds === 0) return finish();
      if (remaining() > WARNING) return;
      if (remaining() > 0) dialog.showModal();
    }
    if (remaining() <= -MARGIN) finish();
    else show(remaining());
  };

  const goOn = async () => {
    if (asking) return;
    asking = true;
    failed.hidden = true;
    try {
      if ((await ask("POST")) === 0) return finish();
      dialog.close();
    } catch {
      failed.hidden = false;
    }
    asking = false;
  };

  // Whoever types or points is there: the session is not theirs to lose. In its last minute the question stands in the way.
  const busy = () => {
    if (asking || dialog.open || remaining() <= WARNING || Date.now() - lengthened < PACE * 1000) return;
    lengthened = Date.now();
    ask("POST").catch(() => {});
  };

  stay.addEventListener("click", goOn);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    goOn();
  });
  document.addEventListener("visibilitychange", look);
  for (const event of ["keydown", "pointerdown"]) document.addEventListener(event, busy, { passive: true });
  const timer = setInterval(look, 1000);
})();
