// How we write style sheets: the standard rules, but for what is said here.
export default {
  extends: ["stylelint-config-standard"],
  rules: {
    // A short rule stands on one line.
    "declaration-block-single-line-max-declarations": null,
    // Sheets go down the page part by part, so a later part may be less specific.
    "no-descending-specificity": null,
    // Custom properties stand in groups.
    "custom-property-empty-line-before": null,
    // Phones of before 2023 do not read `(width >= 40em)`.
    "media-feature-range-notation": "prefix",
    // Safari on phones knows no other name for it.
    "property-no-vendor-prefix": [true, { ignoreProperties: ["/text-size-adjust$/"] }],
    // STYLE: no shouting, no style for one element, nothing from another host.
    "declaration-no-important": true,
    "selector-max-id": 0,
    "color-named": "never",
    "function-url-scheme-disallowed-list": ["http", "https", "/^\\/\\//"],
  },
};
