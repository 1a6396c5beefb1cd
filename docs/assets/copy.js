/* Gives each code block a button that copies the block.

   Material's own buttons (content.code.copy) measure every block as the page loads, or with
   content.lazy appear only beside a block that is on the screen, where the Tab key passes over them.
   These use Material's styles. A plain script, because browsers refuse modules to a page that is
   opened from disk. */
{
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const each in attributes) element.setAttribute(each, attributes[each]);
    element.append(...children);
    return element;
  };
  globalThis.gradbookMake = make; // for predict.js

  for (const code of document.querySelectorAll("article pre > code")) {
    const label = "Copy to clipboard";
    const attributes = { type: "button", class: "md-code__button", title: label, "aria-label": label };
    const button = make("button", { ...attributes, "data-md-type": "copy" });
    code.before(make("div", { class: "md-code__nav" }, button));
  }

  const said = make("div", { class: "md-dialog__inner md-typeset" });
  const dialog = make("div", { class: "md-dialog", role: "status" }, said);
  document.body.append(dialog);
  let timer;
  const say = (text) => {
    clearTimeout(timer);
    said.textContent = "";
    // A moment later, because screen readers announce a text only when it changes.
    timer = setTimeout(() => {
      said.textContent = text;
      dialog.classList.add("md-dialog--active");
      timer = setTimeout(() => dialog.classList.remove("md-dialog--active"), 2000);
    }, 50);
  };

  // Material's notes in a block, and the fields of predict.js, are not code.
  const textOf = (code) => {
    const copy = code.cloneNode(true);
    for (const note of copy.querySelectorAll(".md-annotation, .predict")) note.remove();
    return copy.textContent.trimEnd();
  };
  const write = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    // Browsers have no clipboard for pages that come over http from another machine.
    const field = make("textarea", { readonly: "", style: "position: fixed; opacity: 0" }, text);
    const { activeElement } = document;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    activeElement.focus();
    if (!done) throw new Error("The browser blocked the clipboard");
  };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-md-type=copy]");
    if (!button) return;
    const text = textOf(button.closest("pre").querySelector("code"));
    write(text).then(
      () => say("Copied"),
      () => say("The browser blocked the clipboard"),
    );
  });

  // Load predict.js at the first press of its switch, or on Home to show marks.
  const { src } = document.currentScript;
  let script;
  const predict = (what) => {
    if (script) return globalThis.gradbookPredict?.[what]();
    script = make("script", { src: src.replace("copy.js", "predict.js") });
    script.onload = () => predict(what);
    document.head.append(script);
  };
  document.querySelector(".predict-switch")?.addEventListener("click", () => predict("toggle"));
  if (document.querySelector("ol.track") && localStorage["gradbook.predict"]) predict("list");
}
