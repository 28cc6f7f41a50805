/* The keyboard in a grid (ARIA grid pattern): one cell is the stop of the Tab key, arrows go from it to others. */
(() => {
  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const PAGE = 10;

  Gatehouse.GridKeys = class {
    constructor(grid) {
      this.grid = grid;
      this.sheet = grid.root.querySelector(".sheet");
      this.sheet.addEventListener("keydown", (event) => this.pressed(event));
      this.sheet.addEventListener("focusin", (event) => this.entered(event));
      this.sheet.addEventListener("mousedown", (event) => this.clicked(event));
    }

    isStop(cell) {
      return this.current?.key === cell.getData().key && this.current.field === cell.getField();
    }

    currentCell() {
      return this.current && this.row(this.current.key)?.getCell(this.current.field);
    }

    row(key) {
      return this.grid.place(key) < 0 ? undefined : this.grid.table.getRow(key) || undefined;
    }

    /* The cell that an element stands in. */
    cellOf(element) {
      const box = element.closest?.(".tabulator-cell");
      const row = box && this.grid.table.getRows("visible").find((each) => each.getElement().contains(box));
      return row?.getCells().find((cell) => cell.getElement() === box);
    }

    entered(event) {
      const cell = this.cellOf(event.target);
      if (cell && cell.getField() !== "key") this.stopAt(cell.getData().key, cell.getField());
    }

    stopAt(key, field) {
      const before = this.currentCell();
      this.current = { key, field };
      if (before) before.getElement().tabIndex = -1;
      const cell = this.currentCell();
      if (cell) cell.getElement().tabIndex = 0;
      this.grid.tellCount();
    }

    /* Headers are reached by the arrow up from the first row. */
    headers() {
      this.sheet.querySelector(".tabulator-tableholder").removeAttribute("tabindex");
      this.sheet.querySelector(".tabulator-header-contents").setAttribute("role", "presentation");
      this.sheet.querySelectorAll(".tabulator-col").forEach((head) => head.setAttribute("tabindex", "-1"));
      this.keepStop();
    }

    /* Tab must find a cell of the grid although rows outside the window are not there; of an empty one, what says so. */
    keepStop() {
      if (this.sheet.querySelector('.tabulator-cell[tabindex="0"]')) return;
      const first = this.grid.table.getRows("visible")[0];
      const empty = this.sheet.querySelector(".tabulator-placeholder");
      if (empty) {
        empty.setAttribute("role", "row");
        empty.firstElementChild.setAttribute("role", "gridcell");
        empty.firstElementChild.tabIndex = 0;
      }
      if (first) first.getCell(this.grid.columns[0].field).getElement().tabIndex = 0;
    }

    /* A second click on the same cell opens it, as a tap on a phone does. */
    clicked(event) {
      const cell = this.cellOf(event.target);
      if (!cell || event.target.closest(".editor, input")) return;
      if (cell.getField() === "key") {
        if (this.grid.setup.editable) this.grid.choose(cell.getRow(), !this.grid.chosen.has(cell.getData().key));
        event.preventDefault();
      } else if (this.isStop(cell) && this.grid.setup.editable && document.activeElement === cell.getElement()) {
        event.preventDefault();
        cell.edit(true);
      }
    }

    /* Brings a row into the window; one next to it is there already, only out of sight. */
    async show(row) {
      if (!row.getElement().isConnected) await this.grid.table.scrollToRow(row, "center", true).catch(() => undefined);
    }

    async focus(key, field) {
      const row = this.row(key);
      if (!row) return;
      await this.show(row);
      this.stopAt(key, field);
      const element = row.getCell(field).getElement();
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest", inline: "nearest" });
    }

    async edit(key, field) {
      await this.focus(key, field);
      this.currentCell()?.edit(true);
    }

    pressed(event) {
      const cell = this.cellOf(event.target);
      if (event.target.closest(".tabulator-col")) this.pressedHeader(event);
      else if (cell && !event.target.closest(".editor")) this.pressedCell(event, cell);
    }

    pressedHeader(event) {
      const heads = [...this.sheet.querySelectorAll(".tabulator-col[tabulator-field^=c]")];
      const place = heads.indexOf(event.target.closest(".tabulator-col"));
      const step = STEPS[event.key];
      if (event.key === "Enter" || event.key === " ") {
        event.target.querySelector(".tabulator-col-content")?.click();
      } else if (step?.[1]) {
        heads[place + step[1]]?.focus();
      } else if (step?.[0] === 1) {
        const row = this.grid.table.getRows("active")[0];
        if (row) this.focus(row.getData().key, heads[place].getAttribute("tabulator-field"));
      } else {
        return;
      }
      event.preventDefault();
    }

    pressedCell(event, cell) {
      const command = event.ctrlKey || event.metaKey;
      const editable = this.grid.setup.editable;
      if (STEPS[event.key] && !event.altKey) this.step(cell, ...STEPS[event.key]);
      else if (editable && event.altKey && event.key === "ArrowUp") this.grid.up();
      else if (editable && event.altKey && event.key === "ArrowDown") this.grid.down();
      else if (event.key === "Home") this.edge(cell, command, 0);
      else if (event.key === "End") this.edge(cell, command, -1);
      else if (event.key === "PageDown") this.step(cell, PAGE, 0);
      else if (event.key === "PageUp") this.step(cell, -PAGE, 0);
      else if (!editable) return;
      else if (event.key === "Enter" || event.key === "F2") cell.edit(true);
      else if (event.key === " " && event.shiftKey) this.grid.choose(cell.getRow(), !this.grid.chosen.has(cell.getData().key));
      else if (event.key === "Delete" || event.key === "Backspace") this.clear(cell);
      else if (event.key === " ") this.toggle(cell);
      else if (event.key.length === 1 && !command && !event.altKey) {
        cell.edit(true);
        return;
      } else return;
      event.preventDefault();
    }

    clear(cell) {
      cell.setValue("");
      this.grid.changed();
    }

    /* The next choice of few; anything else opens. */
    toggle(cell) {
      const column = this.grid.columns.find((each) => each.field === cell.getField());
      if (column.type !== "FLAG") {
        cell.edit(true);
        return;
      }
      cell.setValue(cell.getValue() === "yes" ? "no" : "yes");
      this.grid.changed();
    }

    step(cell, down, right) {
      const fields = this.grid.columns.map((column) => column.field);
      const rows = this.grid.table.getRows("active");
      const at = rows.indexOf(cell.getRow()) + down;
      if (at < 0 && down === -1) {
        this.sheet.querySelector(`.tabulator-col[tabulator-field=${cell.getField()}]`)?.focus();
        return;
      }
      const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
      const place = fields.indexOf(cell.getField()) + right;
      this.focus(row.getData().key, fields[Math.max(0, Math.min(fields.length - 1, place))]);
    }

    edge(cell, whole, end) {
      const row = whole ? this.grid.table.getRows("active").at(end) : cell.getRow();
      this.focus(row.getData().key, this.grid.columns.at(end).field);
    }

    /* After a cell was edited: down after Enter, on after Tab, and there again after Escape. */
    goOn(cell, key) {
      const steps = { Enter: [1, 0], "Shift+Enter": [-1, 0], Tab: [0, 1], "Shift+Tab": [0, -1] };
      if (steps[key]) this.step(cell, ...steps[key]);
      else this.focus(cell.getData().key, cell.getField());
    }
  };
})();
