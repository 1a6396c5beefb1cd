// What the tests ask of a page: each check returns what is wrong, one line for each fault.
// It is evaluated before each call, so it also works where the page itself may run no script. The
// page keeps the first result, because the browser would compile new functions again at each call.
const checks = window.$checks ??= (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const style = (element, pseudo) => getComputedStyle(element, pseudo)
  const seen = element =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const name = element => {
    const classes = element.getAttribute("class")?.trim().split(/\s+/).join(".")
    const id = element.id && `#${element.id}`
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)
    return `${element.localName}${id}${classes ? "." + classes : ""} “${text}”`
  }

  // WCAG's contrast of two CSS colours; what they say in oklch or color-mix a canvas tells.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  const known = new Map()
  const bytes = color => {
    if (!known.has(color)) known.set(color, drawn(color))
    return known.get(color)
  }
  const drawn = color => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const light = color => {
    const [r, g, b] = bytes(color).map(byte =>
      byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
  // The colour that lies under an element's content: the nearest ground that is nearly opaque.
  let grounds = new Map()
  const ground = element => {
    if (!element) return style(document.documentElement).colorScheme === "dark" ? "#000" : "#fff"
    if (!grounds.has(element)) {
      const color = style(element).backgroundColor
      grounds.set(element, bytes(color)[3] > 127 ? color : ground(element.parentElement))
    }
    return grounds.get(element)
  }

  // The words of the page with the boxes in which they are seen, cut by what scrolls or hides.
  // Several checks ask for them in one call, and between those nothing moves.
  let kept
  const words = root => root === document.body ? kept ??= pieces(root) : pieces(root)
  function pieces(root) {
    const found = []
    const clips = new Map()
    const clip = element => {
      if (!element) return { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }
      if (clips.has(element)) return clips.get(element)
      const { overflowX, overflowY, position, clipPath } = style(element)
      // What only screen readers are to find is clipped away.
      if (/^inset\((50|100)%\)$/.test(clipPath)) return { left: 0, top: 0, right: 0, bottom: 0 }
      let box = clip(position === "fixed" ? null : element.parentElement)
      const own = element.localName !== "body" && element.localName !== "html" &&
        !(element instanceof SVGElement && element.localName !== "svg")
      if (own && (overflowX !== "visible" || overflowY !== "visible")) {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        box = {
          left: Math.max(box.left, left), top: Math.max(box.top, top),
          right: Math.min(box.right, right), bottom: Math.min(box.bottom, bottom),
          by: element,
        }
      }
      clips.set(element, box)
      return box
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      if (!walker.currentNode.data.trim() || !seen(element)) continue
      if (element.closest("script, style")) continue
      // Of a part of a drawing that is not drawn, a range still tells a box.
      if (element instanceof SVGElement && !element.getBoundingClientRect().width) continue
      range.selectNodeContents(walker.currentNode)
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) found.push({ element, box, clip: clip(element) })
    }
    return found
  }

  // The coloured tokens of code are half of a page. They have no icon, do not move and take no focus.
  const TOKENS = "pre code span:not([id], .md-annotation *, :has(*))"
  const parts = () => all(`body, body :not(math *, ${TOKENS})`)

  // The icons that are seen, with their contrast: masks over a ground, and drawings on buttons.
  const icons = () => {
    const found = []
    for (const each of parts()) {
      if (!seen(each)) continue
      if (each.matches(":is(.md-icon, button, [role=button]) svg"))
        found.push({ icon: `the icon of ${name(each.parentElement)}`, found: ratio(style(each).fill, ground(each)) })
      for (const pseudo of each instanceof SVGElement ? [null] : [null, "::before", "::after"]) {
        const { maskImage, backgroundColor, content, display } = style(each, pseudo)
        if (maskImage === "none" || (pseudo && content === "none") || display === "none") continue
        const under = ground(pseudo ? each : each.parentElement)
        found.push({ icon: `the icon of ${name(each)}${pseudo ?? ""}`, found: ratio(backgroundColor, under) })
      }
    }
    return found
  }

  return {
    ratio,

    // Forgets where things were and which colors they had at the last call.
    afresh() {
      [kept, grounds] = [undefined, new Map()]
    },

    // Whether the palette that a check is about is the one that is shown. Paper is always light.
    palette(dark) {
      const { backgroundColor } = style(document.body)
      const expected = dark && matchMedia("screen").matches
      return (light(backgroundColor) < 0.2) === expected ? [] : [`the palette is another one: ${backgroundColor}`]
    },

    sideways() {
      const wide = document.documentElement.scrollWidth
      if (wide <= innerWidth) return []
      const out = all("body *").filter(each => seen(each) && each.getBoundingClientRect().right > innerWidth + 1)
      return [`the page is ${wide} px wide, the window ${innerWidth}: ${out.slice(-3).map(name).join(", ")}`]
    },

    overlaps() {
      const boxes = []
      for (const { element, box, clip } of words(document.body)) {
        // A text's box is higher than its letters: what remains must not be touched.
        const spare = box.height * 0.25
        const [left, right] = [Math.max(box.left + 1, clip.left), Math.min(box.right - 1, clip.right)]
        const [top, bottom] = [Math.max(box.top + spare, clip.top), Math.min(box.bottom - spare, clip.bottom)]
        if (right - left > 1 && bottom - top > 1) boxes.push({ element, left, top, right, bottom })
      }
      boxes.sort((one, other) => one.top - other.top)
      const wrong = new Set()
      boxes.forEach((one, k) => {
        for (let next = k + 1; next < boxes.length && boxes[next].top < one.bottom; next++) {
          const other = boxes[next]
          if (other.left >= one.right || other.right <= one.left) continue
          if (one.element === other.element) continue
          // The title of the contents stays while they scroll below it.
          if (one.element.matches(".md-sidebar--secondary .md-nav__title")) continue
          // A formula lays its signs over each other.
          const maths = one.element.closest("math")
          if (maths && maths === other.element.closest("math")) continue
          wrong.add(`${name(one.element)} lies over ${name(other.element)}`)
        }
      })
      return [...wrong]
    },

    cut() {
      const wrong = new Set()
      for (const { element, box, clip } of words(document.body)) {
        if (!clip.by || clip.by.closest(".md-sidebar")) continue
        const { overflowX, overflowY, textOverflow } = style(clip.by)
        const hides = value => value === "hidden" || value === "clip"
        // The header says again what the first heading says, and may shorten it.
        if (textOverflow === "ellipsis" && clip.by.closest(".md-header")) continue
        const [x, y] = [box.right - clip.right, (box.bottom - clip.bottom) - box.height * 0.25]
        if ((hides(overflowX) && (x > 1.5 || clip.left - box.left > 1.5)) || (hides(overflowY) && y > 1.5))
          wrong.add(`${name(element)} is cut by ${name(clip.by)}`)
      }
      return [...wrong]
    },

    covered() {
      const wrong = [], from = location.href
      const header = document.querySelector(".md-header")
      for (const target of all("article [id]")) {
        if (!/^h\d$|^tr$|^li$/.test(target.localName) || !seen(target)) continue
        location.replace(`#${target.id}`)
        const edge = header.getBoundingClientRect().bottom, { top, bottom } = target.getBoundingClientRect()
        if (top < edge - 1) wrong.push(`the header covers #${target.id}: it is at ${top | 0} px`)
        else if (top > innerHeight) wrong.push(`#${target.id} does not lead there`)
      }
      history.replaceState(null, "", from)
      scrollTo(0, 0)
      return wrong
    },

    // What a mouse can use; the Tab key must come to each.
    usable() {
      const kinds = "a[href], button, input, select, textarea, summary, label[for], [tabindex]:not([tabindex='-1'])"
      return all(kinds).filter(each => {
        if (!seen(each) || each.disabled) return false
        const { width, height } = each.getBoundingClientRect()
        return width > 0 && height > 0 && style(each).pointerEvents !== "none"
      })
    },

    // WCAG 2.5.8: a target is 24 px wide and high, unless it is part of a text, or a circle of that
    // size around its middle touches no other target.
    targets() {
      const boxes = checks.usable().filter(each => style(each).display !== "inline").map(each => {
        const box = each.getBoundingClientRect()
        const { left, top, width, height } = box
        return { each, box, x: left + width / 2, y: top + height / 2, small: Math.min(width, height) < 24 }
      })
      const away = (one, { box, x, y, small }) => small
        ? Math.hypot(one.x - x, one.y - y) >= 24
        : Math.hypot(Math.max(box.left - one.x, 0, one.x - box.right), Math.max(box.top - one.y, 0, one.y - box.bottom)) >= 12
      const free = one => boxes.every(other =>
        other === one || one.each.contains(other.each) || other.each.contains(one.each) || away(one, other))
      return boxes.filter(one => one.small && !free(one)).map(({ each, box }) =>
        `${name(each)} is too small to hit: ${box.width | 0} by ${box.height | 0} px`)
    },

    // A link inside a text is known by more than its colour, or its colour by 3 to 1.
    unmarked() {
      return all("article :is(p, li, td, dd) a[href]").filter(each => {
        const { textDecorationLine, borderBottomStyle, color } = style(each), { parentElement } = each
        return seen(each) && each.textContent.trim() && textDecorationLine === "none" && borderBottomStyle === "none" &&
          parentElement.textContent.trim() !== each.textContent.trim() && ratio(color, style(parentElement).color) < 3
      }).map(each => `${name(each)} looks like the text around it`)
    },

    // Whether an element that has the focus shows it, and whether it is itself seen.
    stop(target) {
      const shows = part => {
        if (!part) return false
        const { outlineStyle, outlineColor, outlineWidth, stroke, strokeWidth } = style(part)
        const under = ground(part.parentElement)
        if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1)
          return outlineStyle === "auto" || ratio(outlineColor, under) >= 3
        return part.matches(".ag-box") && parseFloat(strokeWidth) >= 3 && ratio(stroke, under) >= 3
      }
      const { width, height } = target.getBoundingClientRect()
      const stand = width && height ? target : target.nextElementSibling ?? target
      const box = stand.getBoundingClientRect()
      return {
        target,
        shown: shows(target) || shows(target.querySelector(".ag-box")) || shows(target.nextElementSibling),
        visible: seen(stand) && box.right > 0 && box.left < innerWidth && box.width > 0,
      }
    },

    // Notes every stop of the Tab key from now on.
    listen() {
      window.stops = []
      window.useful = checks.usable()
      // The Tab key goes on from where the last link led: back to the top.
      const top = document.createElement("a")
      top.tabIndex = -1
      document.body.prepend(top)
      top.focus()
      top.remove()
      addEventListener("focusin", ({ target }) => window.stops.push(checks.stop(target)))
    },

    stopped() {
      return window.stops.length > 1 && window.stops.slice(1).some(({ target }) => target === window.stops[0].target)
    },

    // What is wrong with the stops of the Tab key, which was pressed until it came round.
    keyboard() {
      const again = window.stops.slice(1).findIndex(({ target }) => target === window.stops[0]?.target)
      const wrong = checks.way(window.stops.slice(0, again + 1 || undefined), window.useful)
      if (again < 0) wrong.push(`Tab does not come round: it ends at ${name(window.stops.at(-1)?.target ?? document.body)}`)
      return wrong
    },

    // The same, with the focus set by script where the Tab key would set it: in the order of the
    // document, after the elements with a positive tabindex. One Tab must have been pressed before,
    // because browsers show no focus to those who use a mouse.
    walk() {
      const useful = checks.usable(), stops = [], wrong = []
      // A box that scrolls and holds nothing to focus is a stop, too.
      const stopAt = each => each.tabIndex >= 0 || each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight
      const order = each => each.tabIndex > 0 ? each.tabIndex : Infinity
      for (const each of parts().filter(stopAt).sort((one, other) => order(one) - order(other) || 0)) {
        // Of a group of radio buttons, the stop is the one that is checked, or else the first.
        const group = each.type === "radio" ? all(`[name="${each.name}"]`) : [each]
        if (each !== (group.find(one => one.checked) ?? group[0])) continue
        each.focus({ preventScroll: true })
        // The body is the active element where nothing has the focus, and never takes it.
        if (each === document.body || document.activeElement !== each) continue
        stops.push(checks.stop(each))
        const press = new KeyboardEvent("keydown", { key: "Tab", code: "Tab", bubbles: true, cancelable: true })
        if (!each.dispatchEvent(press) || document.activeElement !== each) wrong.push(`Tab does not come round: it ends at ${name(each)}`)
      }
      document.activeElement.blur()
      return [...wrong, ...checks.way(stops, useful)]
    },

    // What is wrong with these stops, in their order, on a page that has this to use.
    way(stops, useful) {
      const wrong = []
      const at = new Set(stops.map(({ target }) => target))
      const regions = [".md-skip", ".md-header", ".md-sidebar--primary", ".md-sidebar--secondary", ".md-content", ".md-footer"]
      let last = 0
      stops.forEach(({ target, shown, visible }, k) => {
        if (!shown) wrong.push(`no focus is seen on ${name(target)}`)
        if (!visible) wrong.push(`Tab comes to what is not seen: ${name(target)}`)
        const before = stops[k - 1]?.target
        if (before && !(before.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING))
          wrong.push(`Tab leads back, from ${name(before)} to ${name(target)}`)
        const region = regions.findIndex(each => target.closest(each))
        if (region < last) wrong.push(`${name(target)} comes after ${regions[last]}`)
        last = Math.max(last, region)
      })
      for (const each of useful) {
        // A label stands for its field; one radio button of a group is the stop, arrows do the rest.
        const field = each.localName === "label" ? document.getElementById(each.htmlFor) : each
        const group = field?.type === "radio" ? all(`[name="${field.name}"]`) : [field]
        // Where the sidebar is always open, its labels open nothing.
        const idle = each.matches(".md-sidebar label") && matchMedia("(min-width: 76.25em)").matches
        const inner = each.querySelector("[role=button]")
        if (!at.has(each) && !at.has(inner) && !group.some(one => at.has(one)) && !idle)
          wrong.push(`Tab does not reach ${name(each)}`)
      }
      return [...new Set(wrong)]
    },

    motion() {
      const wrong = document.getAnimations()
        .filter(each => each.playState === "running" && each.effect.getComputedTiming().activeDuration > 50)
        .map(each => `${name(each.effect.target)} moves: ${each.animationName ?? each.transitionProperty}`)
      const longest = value => Math.max(...value.split(",").map(parseFloat))
      for (const each of parts())
        for (const pseudo of each instanceof SVGElement ? [null] : [null, "::before", "::after"]) {
          const { animationName, animationDuration, transitionProperty, transitionDuration, scrollBehavior } = style(each, pseudo)
          if (animationName !== "none" && longest(animationDuration) > 0.05) wrong.push(`${name(each)} is animated`)
          if (transitionProperty !== "none" && longest(transitionDuration) > 0.05) wrong.push(`${name(each)} glides`)
          if (scrollBehavior === "smooth") wrong.push(`${name(each)} scrolls smoothly`)
        }
      return [...new Set(wrong)]
    },

    // Forced colours paint every ground alike: an icon that is a mask over its ground goes.
    forced() {
      const wrong = new Set(icons().filter(({ found }) => found < 3).map(({ icon }) => `${icon} vanishes`))
      for (const { element } of words(document.body)) {
        const { color, fill } = style(element)
        const drawn = element instanceof SVGElement
        if (drawn || element.closest("math")) continue
        if (ratio(color, ground(element)) < 4.5) wrong.add(`${name(element)} vanishes`)
      }
      return [...wrong]
    },

    print() {
      const wrong = new Set(), opened = all("details[open]")
      for (const details of opened) details.open = false
      for (const each of all(".md-header, .md-sidebar, .md-footer, .headerlink, .md-code__nav, .md-content__button, .ag-controls, .finder"))
        if (each.getClientRects().length) wrong.add(`${name(each)} is printed`)
      for (const details of all("article details"))
        // The steps of an explorer are printed if a reader has listed them.
        if (!details.matches(".ag:not([data-all]) .ag-steps *"))
        for (const part of details.children)
          if (part.localName !== "summary" && part.textContent.trim() && !part.matches("script") && !part.getClientRects().length)
            wrong.add(`${name(details)} is printed closed`)
      const article = document.querySelector("article").getBoundingClientRect()
      for (const { element, box, clip } of words(document.querySelector("article"))) {
        const drawn = element instanceof SVGElement
        if (box.right > Math.min(article.right, clip.right) + 2 || (clip.bottom < box.bottom - 4))
          wrong.add(`${name(element)} is cut off`)
        const { color, fill } = style(element)
        if (!drawn && ratio(color, "#fff") < 4.5) wrong.add(`${name(element)} is pale on paper: ${color}`)
        const dark = !drawn && light(ground(element)) < 0.5
        if (dark) wrong.add(`${name(element)} stands on a dark ground: ${ground(element)}`)
      }
      for (const details of opened) details.open = true
      return [...wrong]
    },

    // What axe says of colours, without what lies over what: a fiftieth of its time.
    pale() {
      const wrong = new Set()
      for (const { element, clip } of words(document.body)) {
        if (clip.right <= clip.left || element instanceof SVGElement) continue
        const { color, fontSize, fontWeight } = style(element)
        const size = parseFloat(fontSize)
        const least = size >= 24 || (size >= 18.66 && fontWeight >= 700) ? 3 : 4.5
        const found = ratio(color, ground(element))
        if (found < least) wrong.add(`${name(element)} is pale: ${color} on ${ground(element)}, ${found.toFixed(1)}`)
      }
      // Axe does not judge what is no text; WCAG (1.4.11) wants 3 to 1 of what stands for a function.
      for (const { icon, found } of icons())
        if (found < 3) wrong.add(`${icon} is pale: ${found.toFixed(1)}`)
      return [...wrong]
    },

    // Turns the tokens of code into plain text. Returns a function that brings them back.
    plain() {
      const tokens = all(TOKENS).map(token => [token, new Text(token.textContent)])
      for (const [token, text] of tokens) token.replaceWith(text)
      return () => tokens.forEach(([token, text]) => text.replaceWith(token))
    },

    // The words of the article, without what scripts add to it or hide.
    text(page = document) {
      const article = page.querySelector("article").cloneNode(true)
      for (const added of all("script, style, nav, .ag-controls, .ag-live, .finder, .md-annotation", article)) added.remove()
      return article.textContent.replace(/\s+/g, " ").trim()
    },

    // Where the words of the article differ from those in the HTML that the server sent.
    written(html) {
      const [now, sent] = [document, new DOMParser().parseFromString(html, "text/html")].map(checks.text)
      if (now === sent) return []
      let at = 0
      while (now[at] === sent[at]) at++
      return [`a script writes “${now.slice(at, at + 40)}” where the page says “${sent.slice(at, at + 40)}”`]
    },

    // What of the article's text nobody can see.
    hidden() {
      const wrong = new Set()
      const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement
        if (!walker.currentNode.data.trim() || element.closest("script, style, svg")) continue
        // Left out: what works by script alone, the heads of tables that are cards on a phone, and
        // an explorer that has started, because it shows one step at a time.
        if (element.closest(".finder, .lost, .predict-switch, .headerlink, .ag-hint, thead, .ag[data-ready]")) continue
        if (!seen(element)) wrong.add(name(element))
      }
      return [...wrong]
    },
  }
})()
checks.afresh()
