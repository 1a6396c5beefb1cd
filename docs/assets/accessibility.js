/* Makes Material's markup work for keyboards and screen readers.

   A plain script, because browsers refuse modules to a page that is opened from disk. */
{
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];

  // A box that scrolls must be a stop of the Tab key, whether a line of code, a table or a formula is
  // too wide. Material sets the attribute for code once and also counts the border, so a box is
  // looked at again when its size or the attribute changes. All boxes are measured before one is
  // changed, because each measurement after a change has the browser lay out the page again.
  const settle = (changes) => {
    const scrolls = changes.map(({ target }) => target.scrollWidth > target.clientWidth);
    changes.forEach(({ target }, at) => {
      if (scrolls[at] === target.hasAttribute("tabindex")) return;
      if (scrolls[at]) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    });
  };
  const sizes = new ResizeObserver(settle);
  const attributes = new MutationObserver(settle);
  const watch = (part) => {
    const boxes = ".md-typeset__scrollwrap, pre > code, .maths";
    for (const box of part.matches(boxes) ? [part] : part.querySelectorAll(boxes)) {
      sizes.observe(box);
      attributes.observe(box, { attributeFilter: ["tabindex"] });
    }
  };
  watch(document.body);
  // Material wraps tables after the page has loaded.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node.nodeType === 1) watch(node);
  }).observe(document.body, { childList: true, subtree: true });

  // The navigation opens by a label, which the Tab key passes over, so the label gets a button. The
  // button says whether the navigation is open.
  const drawer = one("#__drawer");
  const label = one(".md-header__button[for=__drawer]");
  const button = document.createElement("span");
  button.setAttribute("role", "button");
  button.setAttribute("aria-label", "Navigation");
  button.tabIndex = 0;
  button.append(...label.childNodes);
  label.append(button);
  const tell = () => button.setAttribute("aria-expanded", drawer.checked);
  drawer.addEventListener("change", tell);
  tell();

  // A section whose title is a link has a label that shows an arrow only. The label names the
  // section's list, so the arrow carries the title.
  for (const arrow of all(".md-nav__container > label > .md-nav__icon")) {
    arrow.setAttribute("role", "img");
    arrow.setAttribute("aria-label", arrow.closest(".md-nav__container").textContent.trim());
  }

  // Where the sidebar is a drawer, its sections open by their labels.
  const folded = matchMedia("(max-width: 76.234375em)");
  const unfold = () => {
    for (const label of all(".md-sidebar--primary label")) {
      if (folded.matches) label.tabIndex = 0;
      else label.removeAttribute("tabindex");
    }
  };
  folded.addEventListener("change", unfold);
  unfold();

  const onKey = (event) => {
    const { key, target } = event;
    // Escape closes the navigation and returns the focus to its button.
    if (key === "Escape" && drawer.checked) {
      drawer.click();
      button.focus();
    }
    // Material leaves the page at a single letter, which people who use speech input type without
    // knowing (WCAG 2.1.4).
    const typed = target.matches?.("input, textarea, select, [contenteditable]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!typed && plain && /^[np.,]$/i.test(key)) event.stopImmediatePropagation();
    // A button follows Enter and the space bar, which a label does not.
    if ((key === " " || key === "Enter") && target.matches?.("label > [role=button], .md-sidebar label")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      target.click();
    }
  };
  // While the event is captured, so that Material's own listeners come later.
  addEventListener("keydown", onKey, { capture: true });
}
