// What script adds to the designer; each part works without. Forms are sent without leaving the page, so that the place and the
// focus stay; the preview and the checks follow what is typed; questions, sections and answers are moved by dragging as well as by buttons;
// and the page asks before it is left with something unsaved.
(() => {
  "use strict";

  /** Milliseconds without a key before what is typed is looked at. */
  const PAUSE = 600;
  /** What is replaced by what the server answers: everything but the header, which stays as it is. */
  const main = () => document.querySelector("main");
  const entry = () => document.querySelector("form[data-entry]");

  const live = document.createElement("p");
  live.className = "vh";
  live.setAttribute("role", "status");
  document.body.append(live);
  const say = (text) => { live.textContent = text; };

  // --- Unsaved work ---

  let saved = "";
  /** What the form says, as it would be sent. */
  const typed = (form, submitter) => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form, submitter)) if (typeof value === "string") fields.append(name, value);
    return fields;
  };
  /** The form of what is chosen: the set, a section or a question. */
  const editor = () => document.querySelector("#editor > form");
  const content = () => (editor() ? typed(editor()).toString() : "");
  const begin = () => { saved = content(); };
  const unsaved = () => content() !== saved;
  addEventListener("beforeunload", (event) => {
    if (unsaved()) event.preventDefault();
  });

  // --- Forms without leaving the page ---

  const parse = (html) => new DOMParser().parseFromString(html, "text/html");

  /** Puts the page that the server answered in place of this one. */
  const show = (page, address) => {
    document.title = page.title;
    // A list that somebody unfolded stays so.
    const list = () => document.querySelector("details.fold");
    const open = list()?.open;
    main().replaceWith(document.adoptNode(page.querySelector("main")));
    if (open && list()) list().open = true;
    history.replaceState(null, "", address);
    begin();
    drags();
  };

  /** Where somebody was who pressed a button: the same button, or what the button made. */
  const goTo = (pressed, hash) => {
    const errors = document.querySelector(".error-summary");
    if (errors) {
      errors.focus();
      return;
    }
    const notice = document.querySelector("main > [role=status]");
    if (notice) say(notice.textContent);
    const [what, list] = pressed.split(":");
    const rows = list && document.querySelectorAll(`form[data-entry] input[type=hidden][name="${CSS.escape(list)}"]`);
    if (what === "row_add" && rows && rows.length > 0) {
      const field = rows[rows.length - 1].parentElement.querySelector("input:not([type=hidden]), textarea");
      field?.focus();
      field?.select();
      return;
    }
    const same = document.querySelector(`main button[name=action][value="${CSS.escape(pressed)}"]`);
    const place = hash && document.getElementById(hash.slice(1));
    const title = document.getElementById("w-title");
    const to = same ?? place ?? title ?? main();
    if (!to.matches("a, button, input, textarea, select, [tabindex]")) to.tabIndex = -1;
    to.focus({ preventScroll: same !== null });
  };

  const failed = (text) => {
    let box = document.getElementById("not-sent");
    if (!box) {
      box = document.createElement("div");
      box.id = "not-sent";
      box.className = "done-note broken";
      box.setAttribute("role", "alert");
      box.tabIndex = -1;
      main().prepend(box);
    }
    const line = document.createElement("p");
    line.textContent = text;
    box.replaceChildren(line);
    box.focus();
  };

  let sending = false;
  const send = async (address, body, pressed) => {
    if (sending) return;
    sending = true;
    clearTimeout(waiting);
    main().setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { method: "POST", body, cache: "no-store" });
      const page = parse(await answer.text());
      const to = new URL(answer.url);
      // What is no page of the designer (signed out, gone, published) is shown as the page it is.
      if (!page.querySelector("main") || answer.status >= 500) {
        failed("This could not be saved: the service is not working. What you typed is still here. Try again in a minute.");
      } else if (answer.redirected && !page.querySelector(".studio.three")) {
        begin();
        location.assign(to);
      } else {
        show(page, answer.redirected ? to : location.href);
        goTo(pressed, to.hash);
      }
    } catch {
      failed("This could not be saved: there is no connection. What you typed is still here. Try again when you are online.");
    } finally {
      sending = false;
      main().removeAttribute("aria-busy");
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    // By attribute: a control of the form may be called "action".
    const own = form.matches(".studio form[method=post], .bar-ver form[method=post]");
    if (!own || event.defaultPrevented) return;
    event.preventDefault();
    send(form.getAttribute("action"), typed(form, button), button?.value ?? "");
  });

  // --- Preview and checks as typed ---

  let waiting;
  let looks = 0;

  /** Puts another page into the frame without a step in the browser's history. Scripts do not run there. */
  const frame = async (address, body) => {
    const seen = document.querySelector("iframe[data-preview]");
    if (!seen?.contentDocument) return;
    const answer = await fetch(address, { method: "POST", body, cache: "no-store" });
    if (!answer.ok) return;
    const page = parse(await answer.text());
    const inside = seen.contentDocument;
    inside.replaceChild(inside.adoptNode(page.documentElement), inside.documentElement);
  };

  const checks = async (address, body, turn) => {
    const answer = await fetch(address, { method: "POST", body, cache: "no-store" });
    if (!answer.ok || turn !== looks) return;
    const page = parse(await answer.text());
    for (const part of ["#checks", "#counts", "#pubwhy"]) {
      const [is, will] = [document.querySelector(part), page.querySelector(part)];
      if (is && will && is.innerHTML !== will.innerHTML) {
        is.replaceWith(document.adoptNode(will));
        if (part === "#counts") say(document.querySelector(part).textContent);
      }
    }
  };

  const look = () => {
    const form = entry();
    if (!form || sending || !unsaved()) return;
    looks += 1;
    const body = typed(form);
    const seen = document.querySelector("iframe[data-preview]");
    const preview = seen && frame(seen.getAttribute("src"), body);
    // Without a connection the page says so when something is saved.
    Promise.allSettled([preview, checks(form.dataset.entry, body, looks)]);
  };

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  };
  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => {
      if (event.target.form && event.target.form === entry()) soon();
    });
  }

  // --- Dragging ---

  let dragged = null;
  const clear = () => document.querySelectorAll(".drop").forEach((one) => one.classList.remove("drop", "above"));

  /** What can be dragged, marked so: questions and sections of the list, and answers by a handle, as their text is to be selected with the mouse. */
  const drags = () => {
    for (const item of document.querySelectorAll("[data-tree] li, [data-tree] h3")) {
      item.draggable = true;
      item.querySelector("a").draggable = false;
    }
    for (const row of document.querySelectorAll(".opts > li")) {
      if (row.querySelector(".grip")) continue;
      const grip = document.createElement("span");
      grip.className = "grip";
      grip.draggable = true;
      grip.setAttribute("aria-hidden", "true");
      grip.title = "Drag to another place";
      row.prepend(grip);
    }
  };

  /** Where what is dragged would go: a question before another or to the end of a section, on its title; a section to where another is. */
  const placeOf = (target) => {
    if (!dragged || !(target instanceof Element)) return null;
    if (dragged.matches(".opts > li")) {
      const row = target.closest(".opts > li");
      return row && row.parentElement === dragged.parentElement && row !== dragged ? row : null;
    }
    const place = target.closest(dragged.matches("h3") ? "[data-tree] h3" : "[data-tree] li, [data-tree] h3");
    return place && place !== dragged ? place : null;
  };

  document.addEventListener("dragstart", (event) => {
    const item = event.target instanceof Element ? event.target.closest(".grip, [data-tree] li, [data-tree] h3") : null;
    if (!item) return;
    dragged = item.matches(".grip") ? item.parentElement : item;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.textContent.trim().slice(0, 200));
    if (item.matches(".grip")) event.dataTransfer.setDragImage(dragged, 0, 0);
  });
  document.addEventListener("dragover", (event) => {
    const place = placeOf(event.target);
    clear();
    if (!place) return;
    event.preventDefault();
    place.classList.add("drop");
    // A section goes to where the other one stands: before it on the way up.
    const up = place.compareDocumentPosition(dragged) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (dragged.matches("h3") && up) place.classList.add("above");
  });
  document.addEventListener("dragend", () => {
    dragged = null;
    clear();
  });
  document.addEventListener("drop", (event) => {
    const place = placeOf(event.target);
    if (!place) return;
    event.preventDefault();
    clear();
    const moved = dragged;
    dragged = null;
    if (moved.matches(".opts > li")) {
      const below = moved.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
      place[below ? "after" : "before"](moved);
      say("The answer is moved. Save the question to keep this order.");
      soon();
      return;
    }
    if (unsaved()) {
      failed("Nothing is moved yet: save the question first, or what you typed would be lost.");
      return;
    }
    const where = place.matches("h3") ? "section" : "before";
    const fields = { action: "move", item: moved.dataset.item, [where]: place.dataset.item, at: new URL(location).searchParams.get("at") ?? "" };
    send(document.querySelector("[data-tree]").dataset.tree, new URLSearchParams(fields), "move");
  });

  begin();
  drags();
})();
