/* A table edited like a spreadsheet (gh:grid). What is shown is sorted and filtered; what is sent are rows in the table's
   own order, as one exchange {from, removed, rows}. The server answers what it found, cell by cell. */
(() => {
  const PAUSE = 300;
  /* How long a click elsewhere waits for the server: rounds, and milliseconds of one. */
  const ROUNDS = 1500;
  const BREATH = 40;
  /* Milliseconds until the server is asked again that gave no answer. */
  const RETRY = 5000;
  /* So many characters of rows fit into one request; what is sent at once is undone at once. */
  const CHARACTERS_AT_ONCE = 1_400_000;
  /* So many rows are changed one by one; of more the whole table is laid anew. */
  const FEW = 50;
  /* So many screens full of rows are drawn above and below the one in sight, at most. */
  const SCREENS_DRAWN = 4;
  /* A text of more characters may be cut off in its cell. */
  const LONG = 14;
  const WIDTHS = { WHOLE: 100, FLAG: 100, DATE: 160, NAME: 150, WORD: 150, TEXT: 150 };
  /* A heading breaks between its words only: so many pixels have a letter of it, and what stands beside. */
  const wordWidth = (title) => Math.max(0, ...(title.match(/\p{Script=Latin}+/gu) ?? []).map((word) => word.length * 8 + 46));
  const grids = new Map();
  let lastKey = 0;

  class Grid {
    /* @param former the grid that stood at this place before the page was drawn anew */
    constructor(root, former) {
      this.root = root;
      this.setup = JSON.parse(root.dataset.grid);
      this.columns = this.setup.columns.map((column, index) => ({ ...column, field: `c${index}` }));
      this.texts = this.setup.texts;
      this.rows = former?.rows ?? [];
      this.synced = former?.synced ?? [];
      clearTimeout(former?.timer);
      clearTimeout(former?.retry);
      this.findings = new Map();
      this.chosen = new Set();
      this.keys = new Gatehouse.GridKeys(this);
      this.resumed = former?.resumed;
      this.loaded = new Promise((resolve) => (this.hasLoaded = resolve));
      this.build();
      this.listen();
      this.ask("read", {});
    }

    // ---- what is shown

    build() {
      this.table = new Tabulator(this.root.querySelector(".sheet"), {
        index: "key",
        data: [],
        columns: [this.numberColumn(), ...this.columns.map((column) => this.column(column))],
        layout: "fitColumns",
        maxHeight: "70vh",
        autoResize: false,
        editTriggerEvent: "dblclick",
        keybindings: false,
        selectableRows: false,
        headerSortTristate: true,
        placeholder: this.texts.empty,
        rowFormatter: (row) => this.formatRow(row),
      });
      this.ready = new Promise((resolve) => this.table.on("tableBuilt", resolve)).then(() => this.begin());
      this.table.on("cellEdited", (cell) => {
        this.changed();
        cell.getRow().normalizeHeight();
        this.fit();
      });
      this.table.on("cellEditCancelled", () => this.fit());
      this.table.on("renderComplete", () => this.keys.keepStop());
      /* Which rows are shown is known only afterwards. */
      this.table.on("dataFiltered", () => setTimeout(() => this.tellCount()));
      this.root.querySelector(".sheet").setAttribute("aria-label", this.setup.title);
    }

    begin() {
      this.keys.headers();
      this.size = this.sizeOf();
      new ResizeObserver(() => this.fit()).observe(this.root);
    }

    sizeOf() {
      return `${this.root.clientWidth} ${window.innerHeight}`;
    }

    /* The table follows the width of its place and the height of the window. To draw it anew would close an open cell,
       so that waits until the cell is closed. */
    fit() {
      if (this.size === this.sizeOf() || this.root.querySelector(".editor") || !this.root.isConnected) return;
      this.size = this.sizeOf();
      this.table.redraw();
    }

    numberColumn() {
      return {
        title: this.texts.row,
        field: "key",
        width: this.setup.editable ? 84 : 64,
        resizable: false,
        headerSort: false,
        frozen: true,
        cssClass: "line-number",
        formatter: (cell) => this.formatNumber(cell),
      };
    }

    column(column) {
      return {
        title: column.title,
        field: column.field,
        minWidth: Math.max(WIDTHS[column.type] ?? 120, wordWidth(column.title)),
        widthGrow: column.type === "TEXT" ? 3 : 1,
        headerTooltip: column.hint || false,
        cssClass: column.choices.length || ["NAME", "DATE"].includes(column.type) ? "wraps" : "",
        sorter: column.type === "WHOLE" ? "number" : (a, b) => this.shown(column, a).localeCompare(this.shown(column, b), document.documentElement.lang),
        formatter: (cell) => this.formatCell(cell, column),
        ...(this.setup.editable ? { editor: Gatehouse.gridEditor(column, this.texts, (cell, key) => this.keys.goOn(cell, key)) } : {}),
      };
    }

    shown(column, value) {
      return Gatehouse.cells.show(column, value ?? "", this.texts);
    }

    formatCell(cell, column) {
      const element = cell.getElement();
      const found = this.findings.get(cell.getData().key)?.get(column.field);
      element.tabIndex = this.keys.isStop(cell) ? 0 : -1;
      element.classList.toggle("ERROR", found?.severity === "ERROR");
      element.classList.toggle("WARNING", found?.severity === "WARNING");
      element.setAttribute("aria-invalid", found?.severity === "ERROR");
      const text = document.createElement("span");
      text.textContent = this.shown(column, cell.getValue());
      element.title = found?.text ?? (text.textContent.length > LONG ? text.textContent : "");
      if (!found) return text;
      const told = document.createElement("span");
      told.className = "unseen";
      told.textContent = ` (${found.text})`;
      text.append(told);
      return text;
    }

    formatNumber(cell) {
      const key = cell.getValue();
      const number = this.place(key) + 1;
      const box = document.createElement("span");
      cell.getElement().tabIndex = -1;
      cell.getElement().setAttribute("role", "rowheader");
      if (!this.setup.editable) {
        box.textContent = number;
        return box;
      }
      const check = Object.assign(document.createElement("input"), { type: "checkbox", checked: this.chosen.has(key), tabIndex: -1 });
      check.setAttribute("aria-label", this.texts.choose.replace("{0}", number));
      check.addEventListener("change", () => this.choose(cell.getRow(), check.checked));
      box.append(check, ` ${number}`);
      return box;
    }

    formatRow(row) {
      const key = row.getData().key;
      row.getElement().classList.toggle("chosen", this.chosen.has(key));
      row.getElement().setAttribute("aria-selected", this.chosen.has(key));
      row.getElement().setAttribute("aria-rowindex", this.place(key) + 2);
    }

    place(key) {
      this.places ??= new Map(this.rows.map((row, index) => [row.key, index]));
      return this.places.get(key) ?? -1;
    }

    /* Only what cells hold is written anew: who is in one, or edits one, stays there. */
    redraw() {
      this.places = undefined;
      this.rowsDrawn().forEach((row) => {
        this.formatRow(row);
        row.getCells().forEach((cell) => this.redrawCell(cell));
      });
      this.tellCount();
      this.keys.keepStop();
    }

    /* The rows in sight and those that the table keeps drawn above and below, ready for scrolling. */
    rowsDrawn() {
      const rows = this.table.getRows("active");
      const seen = this.table.getRows("visible");
      const first = rows.indexOf(seen[0]);
      const around = SCREENS_DRAWN * seen.length;
      const near = rows.slice(Math.max(0, first - around), Math.max(0, first) + seen.length + around);
      return near.filter((row) => row.getElement().isConnected);
    }

    redrawCell(cell) {
      const element = cell.getElement();
      const column = this.columns.find((each) => each.field === cell.getField());
      if (element.classList.contains("tabulator-editing")) return;
      element.replaceChildren(column ? this.formatCell(cell, column) : this.formatNumber(cell));
    }

    tellCount() {
      const all = this.rows.length;
      const shown = this.table.getDataCount("active");
      const count = this.texts.count.replace("{0}", all.toLocaleString(document.documentElement.lang));
      this.root.querySelector(".count").textContent = shown < all ? `${count} · ${this.texts.shown.replace("{0}", shown)}` : count;
      const chosenTable = document.querySelector('.chooser a[aria-current="page"] .pill');
      if (chosenTable && this.revision !== undefined) chosenTable.textContent = all.toLocaleString(document.documentElement.lang);
      const any = this.chosen.size > 0 || this.keys.current !== undefined;
      this.root.querySelectorAll("[data-needs-row]").forEach((button) => (button.disabled = !any || all === 0));
    }

    // ---- what people do

    listen() {
      this.root.addEventListener("click", (event) => {
        const does = event.target.closest("[data-row]")?.dataset.row;
        if (does) this.loaded.then(() => this[does]());
      });
      const search = this.root.querySelector(".search");
      const only = this.root.querySelector(".only-findings");
      const filter = () => this.filter(search.value.trim().toLowerCase(), only?.checked);
      search?.addEventListener("input", filter);
      only?.addEventListener("change", filter);
      const sheet = this.root.querySelector(".sheet");
      sheet.addEventListener("copy", (event) => this.copy(event));
      if (this.setup.editable) sheet.addEventListener("paste", (event) => this.pasted(event));
    }

    filter(word, onlyFindings) {
      const fits = (row) => !word || this.columns.some((column) => this.shown(column, row[column.field]).toLowerCase().includes(word));
      this.table.setFilter((row) => fits(row) && (!onlyFindings || this.findings.has(row.key)));
    }

    row(cells, key = (lastKey += 1)) {
      const row = { key };
      this.columns.forEach((column, index) => (row[column.field] = cells[index] ?? ""));
      return row;
    }

    cells(row) {
      return this.columns.map((column) => row[column.field]);
    }

    /* Chosen rows, else the one with the cursor; in the table's order. */
    meant() {
      if (this.chosen.size) return this.rows.filter((row) => this.chosen.has(row.key));
      const current = this.rows[this.place(this.keys.current?.key)];
      return current ? [current] : [];
    }

    choose(row, on) {
      this.chosen[on ? "add" : "delete"](row.getData().key);
      this.redraw();
    }

    async insert(at, rows) {
      this.rows.splice(at, 0, ...rows);
      this.places = undefined;
      if (rows.length > FEW) await this.table.replaceData(this.rows);
      else if (at + rows.length === this.rows.length) await this.table.addData(rows);
      else await this.table.addData(rows, true, this.rows[at + rows.length].key);
      this.touched();
    }

    async add() {
      const meant = this.meant();
      const at = meant.length ? this.place(meant.at(-1).key) + 1 : this.rows.length;
      const row = this.blank();
      await this.insert(at, [row]);
      this.keys.edit(row.key, this.columns[0].field);
    }

    async duplicate() {
      const meant = this.meant();
      if (!meant.length) return;
      const copies = meant.map((row) => this.row(this.cells(row)));
      await this.insert(this.place(meant.at(-1).key) + 1, copies);
      this.keys.focus(copies[0].key, this.columns[0].field);
    }

    async remove() {
      const gone = new Set(this.meant().map((row) => row.key));
      if (!gone.size) return;
      const next = this.place([...gone][0]);
      this.rows = this.rows.filter((row) => !gone.has(row.key));
      this.places = undefined;
      this.chosen.clear();
      if (gone.size > FEW) await this.table.replaceData(this.rows);
      else await this.table.deleteRow([...gone]);
      const neighbour = this.rows[Math.min(next, this.rows.length - 1)];
      this.touched();
      if (neighbour) this.keys.focus(neighbour.key, this.columns[0].field);
      this.say(this.texts.removed.replace("{0}", gone.size));
    }

    up() {
      this.move(-1);
    }

    down() {
      this.move(1);
    }

    async move(step) {
      const meant = this.meant();
      const places = meant.map((row) => this.place(row.key));
      if (step > 0) places.reverse();
      if (!places.length || places.some((place) => !this.rows[place + step])) return;
      places.forEach((place) => this.rows.splice(place + step, 0, ...this.rows.splice(place, 1)));
      this.places = undefined;
      this.table.clearSort();
      await this.table.replaceData(this.rows);
      this.touched();
      this.keys.focus(meant[0].key, this.keys.current?.field ?? this.columns[0].field);
    }

    copy(event) {
      const editing = event.target.closest(".editor");
      const current = this.keys.currentCell();
      if (editing || (!current && !this.chosen.size)) return;
      const line = (row) => this.columns.map((column) => this.shown(column, row[column.field])).join("\t");
      const column = this.columns.find((each) => each.field === current?.getField());
      const text = this.chosen.size ? this.meant().map(line).join("\n") : column && this.shown(column, current.getValue());
      event.clipboardData.setData("text/plain", text ?? "");
      event.preventDefault();
    }

    blank() {
      return this.row(this.columns.map((column) => column.standard ?? ""));
    }

    /* The row with pasted cells from a column on; the table itself is told afterwards. */
    filled(row, cells, left) {
      cells.forEach((cell, offset) => {
        const column = this.columns[left + offset];
        if (column) row[column.field] = Gatehouse.cells.read(column, cell);
      });
      return row;
    }

    pasted(event) {
      if (event.target.closest(".editor")) return;
      event.preventDefault();
      const lines = Gatehouse.cells.clipboard(event.clipboardData.getData("text/plain")).filter((line) => line.some((cell) => cell.trim()));
      if (lines.length) this.loaded.then(() => this.paste(lines));
    }

    async paste(pasted) {
      const titled = pasted[0].length > 1 && pasted[0].every((cell, index) => [this.columns[index]?.title, this.columns[index]?.name].includes(cell.trim()));
      const lines = titled ? pasted.slice(1) : pasted;
      const current = this.keys.current;
      const rows = this.table.getRows("active").map((row) => this.rows[this.place(row.getData().key)]);
      const top = titled || !current ? rows.length : rows.findIndex((row) => row.key === current.key);
      const left = titled || !current ? 0 : Math.max(0, this.columns.findIndex((column) => column.field === current.field));
      const written = lines.map((line, index) => this.filled(rows[top + index] ?? this.blank(), line, left));
      const there = written.slice(0, Math.max(0, rows.length - top));
      this.say(this.texts.pasted.replace("{0}", lines.length));
      if (there.length > FEW) await this.table.replaceData(this.rows);
      else if (there.length) await this.table.updateData(there);
      await this.insert(this.rows.length, written.slice(there.length));
    }

    // ---- what the server knows

    changed() {
      this.touched();
    }

    touched() {
      this.refusal = undefined;
      this.fresh = true;
      this.redraw();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), PAUSE);
    }

    /* What differs from what the server has. */
    exchange() {
      const now = this.rows.map((row) => ({ key: row.key, cells: this.cells(row) }));
      return { now, ...Gatehouse.rows.difference(this.synced.map((row) => row.cells), now.map((row) => row.cells)) };
    }

    /* An open cell is waited for, so that a new row goes with what is typed into it. */
    send() {
      if (this.asking || this.refusal || this.failed) return;
      if (this.root.querySelector(".editor")) {
        this.touched();
        return;
      }
      const { now, from, removed, rows } = this.exchange();
      if (!removed && !rows.length) return;
      this.fresh = false;
      const part = this.fitting(rows);
      const kept = this.synced.slice(from + removed);
      this.sent = rows.length > part.length ? [...now.slice(0, from + part.length), ...kept] : now;
      this.ask("splice", { revision: this.revision, from, removed, rows: part });
    }

    /* The first rows, at least one, as many as one request takes. */
    fitting(rows) {
      let room = CHARACTERS_AT_ONCE;
      const end = rows.findIndex((row) => (room -= encodeURIComponent(JSON.stringify(row)).length) < 0);
      return end < 0 ? rows : rows.slice(0, Math.max(1, end));
    }

    ask(question, value) {
      this.asking = question;
      this.root.classList.add("asking");
      window[this.root.dataset[question]]([{ name: "grid", value: JSON.stringify(value) }]);
    }

    async answered(text) {
      await this.ready;
      if (!text) {
        this.unanswered();
        return;
      }
      const answer = JSON.parse(text);
      const question = this.asking;
      if (!answer.rows && question !== "splice") return; // it was the answer to a grid that stood here before
      if (answer.rows) await this.closed();
      this.asking = undefined;
      this.failed = false;
      this.root.classList.remove("asking");
      this.revision = answer.revision;
      if (answer.refused) {
        this.refuse(answer);
        if (!this.refusal) this.send();
        return;
      }
      if (this.complained) this.say("");
      this.complained = false;
      if (!answer.rows) this.synced = this.sent;
      else await this.take(answer);
      if (answer.rows && question === "splice") this.say(answer.editable ? this.texts.overtaken : this.texts.failed);
      this.mark(answer.findings);
      this.send();
    }

    /* Rows are kept and sent again. Whether they arrived is seen from what the server has then. */
    unanswered() {
      this.asking = undefined;
      this.failed = true;
      this.complained = true;
      this.root.classList.remove("asking");
      this.say(this.texts.unsent);
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.ask("read", {}), RETRY);
    }

    /* New rows would close a cell that is open. */
    async closed() {
      while (this.root.querySelector(".editor")) await new Promise((resolve) => setTimeout(resolve, BREATH));
    }

    /* What the server did not take stays where it is, with the cell that is the cause; it is sent again once changed. */
    refuse(answer) {
      const cause = answer.refused;
      const key = this.sent[cause.row]?.key;
      if (!this.fresh) this.refusal = cause;
      this.complained = true;
      this.mark(answer.findings);
      if (key !== undefined) {
        this.findings.set(key, new Map(this.findings.get(key)).set(this.columns[cause.column].field, cause));
        this.redraw();
        const row = this.keys.row(key);
        if (row && !this.root.querySelector(".editor")) this.keys.show(row);
      }
      this.say(cause.text);
    }

    /* Shows what the server has, and what was done here and not sent yet. A row keeps its key, and so stays chosen. */
    async take({ rows, editable }) {
      const text = (row) => JSON.stringify(this.cells(row));
      const stored = rows.map((cells) => text(this.row(cells)));
      const ours = this.rows.map(text);
      const shown = editable ? Gatehouse.rows.redone(this.synced.map((row) => JSON.stringify(row.cells)), ours, stored) : stored;
      const keys = Gatehouse.rows.queues(ours, (place) => this.rows[place].key);
      this.refusal = undefined;
      this.rows = shown.map((row) => this.row(JSON.parse(row), keys(row).shift()));
      const shownKeys = Gatehouse.rows.queues(shown, (place) => this.rows[place].key);
      this.synced = stored.map((row) => ({ key: shownKeys(row).shift(), cells: JSON.parse(row) }));
      this.places = undefined;
      await this.table.replaceData(this.rows);
      this.chosen.forEach((key) => this.place(key) < 0 && this.chosen.delete(key));
      if (this.keys.current && this.place(this.keys.current.key) < 0) this.keys.current = undefined;
      this.redraw();
      this.hasLoaded();
      if (!this.led) this.lead();
      this.led = true;
      this.resume();
    }

    /* Who worked here by keys before the page was drawn anew goes on at the same place. */
    resume() {
      const row = this.resumed && this.rows[Math.min(this.resumed.place, this.rows.length - 1)];
      if (row) this.keys.focus(row.key, this.resumed.field);
      this.resumed = undefined;
    }

    position() {
      return this.keys.current && { place: this.place(this.keys.current.key), field: this.keys.current.field };
    }

    mark(findings) {
      this.findings = new Map();
      findings.forEach((finding) => {
        const key = this.synced[finding.row]?.key;
        const field = this.columns[finding.column]?.field;
        if (!this.findings.has(key)) this.findings.set(key, new Map());
        const cell = this.findings.get(key);
        if (cell.get(field)?.severity !== "ERROR") cell.set(field, finding);
      });
      this.redraw();
    }

    /* Leads to the cell that the address names: #row-7-2, both from 1. */
    lead() {
      const named = /^#row-(\d+)-(\d+)$/.exec(location.hash);
      const row = named && this.rows[named[1] - 1];
      if (row) this.keys.focus(row.key, (this.columns[named[2] - 1] ?? this.columns[0]).field);
    }

    isBehind() {
      if (this.asking || this.root.querySelector(".editor")) return true;
      const { removed, rows } = this.exchange();
      return removed > 0 || rows.length > 0;
    }

    /* Sends what is not sent yet, and waits for the answer. */
    async settle() {
      for (let round = 0; round < ROUNDS && this.isBehind() && !this.refusal && !this.failed; round += 1) {
        clearTimeout(this.timer);
        this.send();
        await new Promise((resolve) => setTimeout(resolve, BREATH));
      }
    }

    /* Who wants to go on while rows are not taken is led to the cell that is the cause. */
    complain() {
      this.resumed = undefined;
      if (this.failed) {
        this.say(this.texts.unsent);
        return;
      }
      const key = this.sent[this.refusal.row]?.key;
      this.say(this.refusal.text);
      if (key === undefined) this.root.scrollIntoView({ block: "nearest" });
      else this.keys.focus(key, this.columns[this.refusal.column].field);
    }

    say(text) {
      this.root.querySelector(".said").textContent = text;
    }
  }

  Object.assign(Gatehouse, {
    /* Makes a grid of each place for one that has none yet. */
    openGrids() {
      document.querySelectorAll("[data-grid]").forEach((root) => {
        const former = grids.get(root.id);
        if (former?.root !== root) grids.set(root.id, new Grid(root, former));
      });
    },

    gridAnswered(id, answer) {
      grids.get(id)?.answered(answer);
    },

    /* The draft was changed elsewhere, by undo for instance. */
    readGrids() {
      grids.forEach((grid) => grid.root.isConnected && grid.ask("read", {}));
      Gatehouse.openGrids();
    },

    /* The page is going to be drawn anew; who is in a cell now is brought there again. */
    resumeGrid(element) {
      const grid = grids.get(element.closest?.("[data-grid]")?.id);
      if (grid) grid.resumed = grid.position();
    },

    grid: (id) => grids.get(id),
  });

  /* Nothing that was typed is lost by going on: a link or button outside is pressed once the server has it. */
  document.addEventListener(
    "click",
    async (event) => {
      const pressed = event.target.closest?.("a[href], button[id]");
      const behind = [...grids.values()].filter((grid) => grid.root.isConnected && !grid.root.contains(event.target) && grid.setup.editable && grid.isBehind());
      if (!pressed || !behind.length) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      await Promise.all(behind.map((grid) => grid.settle()));
      const refused = behind.find((grid) => grid.refusal || grid.failed);
      if (refused) refused.complain();
      else (document.getElementById(pressed.id) ?? pressed).click(); // the answer may have drawn the button anew
    },
    true,
  );

  window.addEventListener("hashchange", () => grids.forEach((grid) => grid.lead()));
})();
