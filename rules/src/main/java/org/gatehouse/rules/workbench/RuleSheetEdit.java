package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of a sheet. A rule moves with the remark right above it; what stands farther up, behind a blank line, is a
 * heading and stays where it is.
 */
final class RuleSheetEdit {

    private static final String APART = "\n\n";

    private final RuleSheet sheet;
    private final List<String> headings = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private String tail;

    /** What moves together. */
    private record Unit(String remark, String text) {}

    private RuleSheetEdit(RuleSheet sheet) {
        this.sheet = sheet;
        this.tail = sheet.tail();
    }

    static RuleSheetEdit of(RuleSheet sheet) {
        RuleSheetEdit edit = new RuleSheetEdit(sheet);
        for (RuleSheet.Entry entry : sheet.entries()) {
            String remark = entry.remark();
            int own = RuleScanner.ownRemark(remark, edit.units.isEmpty());
            edit.headings.add(remark.substring(0, own));
            edit.units.add(new Unit(remark.substring(own), entry.text()));
        }
        return edit;
    }

    RuleSheetEdit replaced(int index, String text) {
        units.set(index, new Unit(units.get(index).remark(), text));
        return this;
    }

    RuleSheetEdit inserted(int index, String text) {
        int size = units.size();
        units.add(index, new Unit("", text.strip()));
        if (index < size) {
            headings.add(index + 1, APART);
        } else if (size > 0) {
            headings.add(APART);
        } else {
            headings.add(tail.isBlank() ? "" : tail.stripTrailing() + APART);
            tail = "\n";
        }
        return this;
    }

    RuleSheetEdit without(int index) {
        units.remove(index);
        String before = headings.remove(index);
        String behind = index < headings.size() ? headings.get(index) : tail;
        String kept;
        if (before.isBlank()) {
            kept = index == 0 && behind.isBlank() ? "" : behind;
        } else {
            kept = behind.isBlank() ? before : before.stripTrailing() + behind;
        }
        if (index < headings.size()) {
            headings.set(index, kept);
        } else {
            tail = kept;
        }
        return this;
    }

    RuleSheetEdit moved(int from, int to) {
        units.add(to, units.remove(from));
        return this;
    }

    RuleSheet sheet() {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            append(text, headings.get(index) + unit.remark() + unit.text(), index);
        }
        append(text, tail, units.size());
        return sheet.with(text.toString());
    }

    /** Two rules never grow together, and one that may lack its end gets a line of its own. */
    private void append(StringBuilder text, String next, int index) {
        if (index > 0 && !next.isEmpty()) {
            boolean glued = !Character.isWhitespace(next.charAt(0)) && !next.startsWith("/");
            boolean open = !RuleScanner.isWhole(units.get(index - 1).text()) && next.charAt(0) != '\n';
            text.append(glued || open ? "\n" : "");
        }
        text.append(next);
    }
}
