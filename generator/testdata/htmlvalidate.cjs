// The validator's recommended rules, and the reason for each that is set
// otherwise.
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // A telephone number is copied and searched for as it is written: with a plain hyphen.
    "tel-non-breaking": "off",
    // HTML allows an id to begin with a digit; anchors of numbered headings are addresses that others link to.
    "valid-id": ["error", { relaxed: true }],
    // A page's title is the name of a power or a decision, which is as long as the law made it.
    "long-title": "off",
    // A button that names no type submits its form, as HTML has it; the one in the header is meant to.
    "no-implicit-button-type": "off",
    // The form that narrows what a search found acts at once, by script, and is hidden without it.
    "wcag/h32": "off",
    // ARIA 1.2 lets a list have a name; a card's list of laws has no heading of its own.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};
