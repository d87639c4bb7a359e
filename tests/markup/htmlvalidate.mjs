// What html-validate asks of pages beyond its recommendations, and what not.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Titles of official texts are as long as they are.
    "long-title": "off",
    // The style of .phone keeps a number on one line.
    "tel-non-breaking": ["error", { ignoreClasses: ["phone"] }],
    // HTML lets an id be any word; Markdown's footnotes have ids like `fn:1`.
    "valid-id": ["error", { relaxed: true }],
  },
};
