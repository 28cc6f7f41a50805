/* Cells of a grid between what is stored and what people read, type and paste. */
(() => {
  const SECONDS = { day: 86400, hour: 3600, minute: 60, second: 1 };
  const SHORT = { d: "day", h: "hour", min: "minute", s: "second" };
  const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

  const language = () => document.documentElement.lang || "en";

  /* Seconds of an ISO 8601 duration; NaN for any other text. */
  const seconds = (iso) => {
    const parts = ISO.exec(iso);
    if (!parts || iso.length < 3) return NaN;
    const [, days = 0, hours = 0, minutes = 0, rest = 0] = parts;
    return days * SECONDS.day + hours * SECONDS.hour + minutes * SECONDS.minute + Number(rest);
  };

  /* The largest unit that leaves a duration whole, and how many of it. */
  const measure = (iso) => {
    const all = seconds(iso);
    const unit = Object.keys(SECONDS).find((name) => all > 0 && all % SECONDS[name] === 0) ?? "hour";
    return { count: all / SECONDS[unit], unit };
  };

  const duration = (count, unit) => {
    if (!count) return "PT0S";
    if (!Number.isInteger(count)) return `PT${Math.round(count * SECONDS[unit])}S`;
    return unit === "day" ? `P${count}D` : `PT${count}${unit[0].toUpperCase()}`;
  };

  const unitName = (count, unit) =>
    new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: "long" }).format(count);

  const showDuration = (iso, texts) => {
    if (Number.isNaN(seconds(iso))) return iso;
    const { count, unit } = measure(iso);
    return count === 0 ? texts.never : unitName(count, unit);
  };

  const locale = () => (language() === "en" ? "en-GB" : language());

  const showDate = (iso, texts) => {
    const yearly = iso.startsWith("--");
    const date = new Date(`${yearly ? `2024-${iso.slice(2)}` : iso}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return iso;
    const parts = { day: "numeric", month: "short", timeZone: "UTC", ...(yearly ? {} : { year: "numeric" }) };
    const said = new Intl.DateTimeFormat(locale(), parts).format(date);
    return yearly ? texts.yearly.replace("{0}", said) : said;
  };

  const folded = (text) => text.trim().replaceAll("İ", "i").toLowerCase();

  const choiceOf = (column, text) =>
    column.choices.find((choice) => choice.value === text.trim() || folded(choice.label) === folded(text))?.value;

  const readDuration = (text) => {
    const short = /^(\d{1,9})\s*(d|h|min|s)?$/i.exec(text.trim());
    if (!short) return text.trim().toUpperCase();
    return short[2] ? duration(Number(short[1]), SHORT[short[2].toLowerCase()]) : Number(short[1]) === 0 ? "PT0S" : text;
  };

  /* Rows and cells of what a spreadsheet put on the clipboard; a quoted cell may hold tabs and line breaks. */
  const clipboard = (text) => {
    const rows = [[]];
    const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
    while (cell.lastIndex < text.length) {
      const [, quoted, plain, end] = cell.exec(text);
      rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll(/\s+/g, " "));
      if (end && end !== "\t" && cell.lastIndex < text.length) rows.push([]);
    }
    return rows;
  };

  window.Gatehouse = Object.assign(window.Gatehouse ?? {}, {
    cells: {
      measure,
      duration,
      unitName,
      clipboard,
      units: Object.keys(SECONDS),

      /* What people see of a stored value. */
      show(column, value, texts) {
        if (column.choices.length) return column.choices.find((choice) => choice.value === value)?.label ?? value;
        if (column.type === "DURATION") return value && showDuration(value, texts);
        if (column.type === "DATE") return value && showDate(value, texts);
        return value;
      },

      /* What a typed or pasted text means; what means nothing stays as it is, and the check tells. */
      read(column, text) {
        const line = text.replaceAll(/[\t\r\n]+/g, " ");
        if (column.choices.length) return choiceOf(column, line) ?? line.trim();
        if (column.type === "DURATION") return readDuration(line);
        return column.type === "TEXT" ? line : line.trim();
      },
    },
  });
})();
