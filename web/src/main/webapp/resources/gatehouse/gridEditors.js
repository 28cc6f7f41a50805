/* What opens in a cell to change it: one control, or two that belong together, for each type of column. */
(() => {
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const text = (column, value) => make("input", { value, maxLength: 1000, autocomplete: "off" });

  const whole = (column, value) => make("input", { type: "number", value, min: column.min, max: column.max, step: 1 });

  const choice = (column, value) => {
    const options = column.choices.map((each) => make("option", { value: each.value, selected: each.value === value }, each.label));
    const known = column.choices.some((each) => each.value === value);
    return make("select", {}, ...(known ? [] : [make("option", { value, selected: true }, value)]), ...options);
  };

  const duration = (column, value, texts) => {
    const { count, unit } = Gatehouse.cells.measure(value);
    const number = make("input", { type: "number", min: 0, max: 999999, step: "any", value: Number.isNaN(count) ? 0 : count });
    const units = Gatehouse.cells.units.map((name) => make("option", { value: name, selected: name === unit }, texts.units[name]));
    const box = make("span", { className: "two" }, number, make("select", { ariaLabel: texts.unit }, ...units));
    box.read = () => Gatehouse.cells.duration(Number(number.value), box.lastChild.value);
    return box;
  };

  const date = (column, value, texts) => {
    const yearly = value.startsWith("--");
    const day = make("input", { type: "date", value: yearly ? `${new Date().getFullYear()}-${value.slice(2)}` : value });
    const every = make("input", { type: "checkbox", checked: yearly });
    const box = make("span", { className: "two" }, day, make("label", {}, every, texts.everyYear));
    box.read = () => (every.checked && day.value ? `--${day.value.slice(5)}` : day.value);
    return box;
  };

  const kinds = { CHOICE: choice, FLAG: choice, WHOLE: whole, DURATION: duration, DATE: date };

  /* Tabulator's editor of a column. After Enter or Tab the grid is told where to go on. */
  Gatehouse.gridEditor = (column, texts, goOn) => (cell, onRendered, success, cancel) => {
    const control = (kinds[column.type] ?? text)(column, cell.getValue() ?? "", texts);
    const first = control.matches("span") ? control.firstChild : control;
    const read = () => (control.read ? control.read() : Gatehouse.cells.read(column, control.value));
    let done = false;
    const finish = (key) => {
      if (done) return;
      done = true;
      success(read());
      if (key) goOn(cell, key);
    };
    first.setAttribute("aria-label", column.title);
    control.classList.add("editor");
    control.addEventListener("keydown", (event) => {
      event.stopPropagation();
      const inside = event.key === "Tab" && control.matches("span") && (event.target === first) !== event.shiftKey;
      if (event.key === "Escape") {
        done = true;
        cancel();
        goOn(cell, "Escape");
      } else if ((event.key === "Enter" && !event.isComposing) || (event.key === "Tab" && !inside)) {
        event.preventDefault();
        finish(event.shiftKey ? `Shift+${event.key}` : event.key);
      }
    });
    control.addEventListener("focusout", (event) => {
      if (!control.contains(event.relatedTarget)) finish("");
    });
    onRendered(() => {
      first.focus({ preventScroll: true });
      first.select?.();
    });
    return control;
  };
})();
