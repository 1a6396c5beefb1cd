// Cut Material's stylesheet to the rules that the built site can meet: `make styles`.
// A rule stays if all names in its selector stand in a built page, in a script of the site, or
// below. tests/browser/test_styles.py asks Chromium whether a rule that was cut fits any page.
const fs = require("node:fs")
const path = require("node:path")
const { PurgeCSS } = require("purgecss")

const [site, target] = process.argv.slice(2)

// What a page may hold tomorrow with the extensions of mkdocs.yml, though none holds it today.
const WRITING = `
  <div class="admonition note tip warning"><p class="admonition-title"></p></div>
  <details class="note tip warning"><summary></summary></details>
  <div class="tabbed-set tabbed-alternate"><input type="radio"><div class="tabbed-labels">
    <label></label></div><div class="tabbed-content"><div class="tabbed-block"></div></div></div>
  <div class="footnote"><hr><ol><li><a class="footnote-backref"></a></li></ol></div>
  <sup id="fnref:1"><a class="footnote-ref"></a></sup>
  <div class="language-python highlight"><span class="filename"></span>
    <pre><code class="md-code__content"><span class="hll"></span></code></pre></div>
  <table><thead><tr><th></th></tr></thead><tbody><tr><td></td></tr></tbody></table>
  <ol><li><ul><li></li></ul></li></ol> <dl><dt></dt><dd></dd></dl>
  <blockquote></blockquote> <hr> <kbd></kbd> <mark></mark> <del></del> <ins></ins> <sub></sub>
  <abbr title=""></abbr> <figure><img alt=""><figcaption></figcaption></figure> <h1></h1> <h2></h2>
  <h3></h3> <h4></h4> <h5></h5> <h6></h6> <p align="left"></p>`

// Parts of Material that its script knows and this site has switched off.
const OFF = [
  /md-(tags?|version|status|banner|source__facts?|progress|consent|feedback)\b/,
  /role=columnheader|dir=rtl/,
]

function files(folder, extension) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith(extension))
    .sort()
    .map(name => fs.readFileSync(path.join(folder, name), "utf-8"))
}

/** Names in the tags of a page; its text does not count, or each new word would move the cut. */
function namesInPage(page) {
  const found = { attributes: { names: [], values: [] }, classes: [], ids: [], tags: [] }
  const tags = /<([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>])*)>/g
  for (const [, tag, attributes] of page.matchAll(tags)) {
    found.tags.push(tag.toLowerCase())
    for (const [, name, value = ""] of attributes.matchAll(/([\w:-]+)(?:=["']?([^"']*)["']?)?/g)) {
      found.attributes.names.push(name)
      found.attributes.values.push(value)
      if (name === "class") found.classes.push(...value.split(/\s+/))
      if (name === "id") found.ids.push(value)
    }
  }
  return found
}

/** Any word can name an element or attribute that the script makes; its classes look like these. */
function namesInScript(script) {
  const words = script.match(/[\w-]+/g)
  const classes = words.filter(word => /^(md-|tabbed-|(no-)?js$|focus-visible$)/.test(word))
  classes.push("tabbed-control--next", "tabbed-control--prev") // it puts these names together
  return { attributes: { names: words, values: words }, classes, ids: [], tags: words }
}

const stylesheets = path.join(site, "assets/stylesheets")
const [main, palette] = ["main", "palette"].map(kind =>
  fs.readdirSync(stylesheets).find(name => name.startsWith(kind) && name.endsWith(".css")),
)
const [bundle] = files(path.join(site, "assets/javascripts"), ".min.js")
const whole = [main, palette]
  .map(name => fs.readFileSync(path.join(stylesheets, name), "utf-8"))
  .join("\n")
  .replace(/@charset "UTF-8";|\/\*#.*?\*\//g, "")
// Our own styles use variables of Material's, and so may a script or a drawing in a page.
const ours = fs.readdirSync(path.join(site, "assets")).filter(name => /\.(css|js)$/.test(name))
const variables = [
  ...ours.map(name => fs.readFileSync(path.join(site, "assets", name), "utf-8")),
  ...files(site, ".html"),
  bundle,
]
  .join("\n")
  .match(/--md-(?!mermaid)[\w-]+/g) // graphs are drawn when the site is built, not by Mermaid

new PurgeCSS()
  .purge({
    content: [
      ...[...files(site, ".html"), WRITING].map(raw => ({ raw, extension: "html" })),
      { raw: bundle, extension: "js" },
    ],
    extractors: [
      { extensions: ["html"], extractor: namesInPage },
      { extensions: ["js"], extractor: namesInScript },
    ],
    css: [{ raw: whole }],
    variables: true,
    keyframes: true,
    blocklist: OFF,
    safelist: { variables: [...new Set(variables)] },
  })
  .then(([cut]) => {
    const head = `/* Cut by \`make styles\` from ${main} and ${palette} of Material for MkDocs,
   Copyright (c) 2016-2025 Martin Donath, MIT licence. */\n`
    fs.writeFileSync(target, head + cut.css.trim() + "\n")
  })
