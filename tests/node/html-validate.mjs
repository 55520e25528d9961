// The rules that pages are held to, and why an exception is one.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }], // as the frame's templates write it
    "prefer-native-element": ["error", { exclude: ["listbox"] }], // a combobox shows its hits in one
    "require-sri": ["error", { target: "crossorigin" }], // everything comes from the site itself
    "tel-non-breaking": "off", // a number stays as its editor wrote it; the style sheet keeps it on one line
  },
};
