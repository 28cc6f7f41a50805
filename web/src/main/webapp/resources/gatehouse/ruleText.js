/* A rule as text (gh:ruleText): highlighting, completion, and what the check found at its place. The server checks; this
   editor only shows. */
(() => {
  const PAUSE = 350;
  const editors = new Map();

  const words = (names) => new RegExp(`(?:${names.join("|") || "(?!)"})\\b`);

  /* The language of one vocabulary, as CodeMirror's simple mode takes it. */
  const mode = ({ fields, actions, constants, fact }) => ({
    start: [
      { regex: /\/\/.*/, token: "comment" },
      { regex: /\/\*/, token: "comment", next: "remark" },
      { regex: /"(?:[^\\"]|\\.)*(?:"|$)/, token: "string" },
      { regex: /(?:rule|when|then|end)\b/, token: "keyword" },
      { regex: /(?:in|not|contains|true|false)\b/, token: "operator" },
      { regex: /-?\d+\b/, token: "number" },
      { regex: words([fact]), token: "type" },
      { regex: words(fields.map((field) => field.name)), token: "variable-2" },
      { regex: words(actions.map((action) => action.name)), token: "def" },
      { regex: words(constants.map((constant) => constant.name)), token: "atom" },
      { regex: /[a-zA-Z_]\w*/, token: "variable" },
      { regex: /[=!<>&|]+/, token: "operator" },
    ],
    remark: [
      { regex: /.*?\*\//, token: "comment", next: "start" },
      { regex: /.*/, token: "comment" },
    ],
  });

  const matching = (all, begun) => all.filter((each) => each.name.toLowerCase().includes(begun.toLowerCase()));

  const listed = (each, insert = each.name) => ({
    text: insert,
    displayText: each.label && each.label !== each.name ? `${each.name} · ${each.label}` : each.name,
  });

  /* What may stand where the cursor is. */
  const offered = (vocabulary, before) => {
    const field = /(\w+)\s*(?:[=!]=|(?:not\s+)?contains|in\s*\([^)]*)\s*"[^"]*$/.exec(before);
    if (field) {
      return (vocabulary.fields.find((each) => each.name === field[1])?.values ?? []).map((value) => ({ each: value, insert: value.name }));
    }
    const inText = (before.replaceAll(/\\./g, "").match(/"/g)?.length ?? 0) % 2 === 1;
    if (inText) return [];
    const then = before.lastIndexOf("then");
    if (then < 0) return vocabulary.fields.map((each) => ({ each, insert: each.name }));
    const open = before.slice(then).split("(").length > before.slice(then).split(")").length;
    return open
      ? [...vocabulary.constants, ...vocabulary.fields].map((each) => ({ each, insert: each.name }))
      : vocabulary.actions.map((each) => ({ each, insert: `${each.name}(` }));
  };

  const hint = (vocabulary) => (editor) => {
    const cursor = editor.getCursor();
    const line = editor.getLine(cursor.line).slice(0, cursor.ch);
    const begun = /\w*$/.exec(line)[0];
    const before = editor.getRange({ line: 0, ch: 0 }, { line: cursor.line, ch: cursor.ch - begun.length });
    const found = offered(vocabulary, before);
    const names = new Set(matching(found.map(({ each }) => each), begun).map((each) => each.name));
    return {
      list: found.filter(({ each }) => names.has(each.name)).map(({ each, insert }) => listed(each, insert)),
      from: { line: cursor.line, ch: cursor.ch - begun.length },
      to: cursor,
    };
  };

  class RuleText {
    constructor(box) {
      this.box = box;
      this.area = box.querySelector("textarea");
      this.vocabulary = JSON.parse(box.dataset.vocabulary);
      this.findings = [];
      CodeMirror.defineSimpleMode("gatehouse", mode(this.vocabulary));
      this.editor = CodeMirror.fromTextArea(this.area, {
        mode: "gatehouse",
        inputStyle: "contenteditable",
        screenReaderLabel: box.dataset.label,
        lineWrapping: true,
        indentUnit: 4,
        gutters: ["CodeMirror-lint-markers"],
        lint: { getAnnotations: () => this.findings, lintOnChange: false },
        hintOptions: { hint: hint(this.vocabulary), completeSingle: false },
        extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Space": "autocomplete" },
      });
      this.editor.getInputField().setAttribute("role", "textbox");
      this.editor.getInputField().setAttribute("aria-multiline", "true");
      this.editor.on("change", (editor, change) => this.changed(change));
      this.box.addEventListener("click", (event) => {
        const place = event.target.closest("[data-line]")?.dataset;
        if (place) this.lead(Number(place.line) - 1, Number(place.column) - 1);
      });
      this.found(JSON.parse(box.dataset.findings || "[]"));
    }

    changed(change) {
      this.editor.save();
      if (change.origin === "+input" && this.isWordBegun()) this.editor.showHint();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => window[this.box.dataset.check]([{ name: "ruleText", value: this.editor.getValue() }]), PAUSE);
    }

    isWordBegun() {
      const { line, ch } = this.editor.getCursor();
      return /(?:^|\W)[a-zA-Z]\w+$/.test(this.editor.getLine(line).slice(0, ch)) && this.editor.getTokenTypeAt({ line, ch }) !== "string";
    }

    found(findings) {
      this.findings = findings.map(({ line, column, severity, text }) => ({
        from: CodeMirror.Pos(line - 1, column - 1),
        to: this.end(line - 1, column - 1),
        severity: severity === "ERROR" ? "error" : "warning",
        message: text,
      }));
      this.editor.performLint();
      this.editor.getInputField().setAttribute("aria-invalid", findings.some((each) => each.severity === "ERROR"));
      const items = findings.map((each) => {
        const button = document.createElement("button");
        Object.assign(button, { type: "button", className: each.severity, textContent: each.text });
        Object.assign(button.dataset, { line: each.line, column: each.column });
        const item = document.createElement("li");
        item.append(button);
        return item;
      });
      this.box.querySelector(".found").replaceChildren(...items);
    }

    end(line, column) {
      const rest = (this.editor.getLine(line) ?? "").slice(column);
      return CodeMirror.Pos(line, column + Math.max(1, /^(?:\w+|"[^"]*"?)?/.exec(rest)[0].length));
    }

    lead(line, column) {
      this.editor.setCursor(line, column);
      this.editor.focus();
    }
  }

  Object.assign(Gatehouse, {
    openRuleTexts() {
      document.querySelectorAll("[data-vocabulary]").forEach((box) => {
        if (editors.get(box.id)?.box !== box) editors.set(box.id, new RuleText(box));
      });
    },

    ruleTextChecked: (id, answer) => answer && editors.get(id)?.found(JSON.parse(answer)),
  });
})();
