package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.rules.book.ResultMeaning.Consequence;
import org.gatehouse.rules.language.Condition;
import org.gatehouse.rules.language.Condition.Comparison;
import org.gatehouse.rules.language.Field;
import org.gatehouse.rules.language.Operand;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.rules.message.RuleRef;

/**
 * A row of the table of codes: which result it means, and what that means to us.
 *
 * @param carrier a carrier's name, or "*" for all
 */
record CodeRow(String carrier, Kind kind, String code, ResultMeaning meaning) {

    private static final String ANY = "*";
    private static final Pattern STATUS_CODE = Pattern.compile("\\*|0x[0-9A-F]{2,8}(-0x[0-9A-F]{2,8})?");
    private static final Pattern WORD = Pattern.compile("\\*|[0-9A-Z_.-]{1,20}");

    /** Where the code stands: command_status of an answer, err or stat of a receipt. */
    enum Kind {
        STATUS,
        ERR,
        STAT
    }

    static CodeRow of(Row row, RuleRef rule) {
        Kind kind = row.oneOf("kind", Kind.class);
        String code = kind == Kind.STATUS
                ? row.matching("code", STATUS_CODE, "cell-status")
                : row.matching("code", WORD, "cell-code");
        Consequence consequence = row.oneOf("action", Consequence.class);
        if (kind != Kind.STATUS && consequence != Consequence.FAIL) {
            throw row.bad("action", "receipt-final");
        }
        Reason reason = row.text("reason").isEmpty() ? null : row.oneOf("reason", Reason.class);
        if ((consequence == Consequence.FAIL) != (reason != null)) {
            throw row.bad("reason", "reason-with-fail");
        }
        if (reason != null && reason.kind() == Reason.Kind.REFUSAL) {
            throw row.bad("reason", "reason-of-ours");
        }
        ResultMeaning meaning = new ResultMeaning(consequence, reason, row.flag("permanent"), rule);
        return new CodeRow(row.filled("carrier"), kind, code, meaning);
    }

    boolean isForAll() {
        return carrier.equals(ANY);
    }

    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(isText("kind", kind == Kind.STATUS ? ResultFact.STATUS : ResultFact.RECEIPT));
        if (!isForAll()) {
            conditions.add(isText("carrier", carrier));
        }
        if (!code.equals(ANY)) {
            switch (kind) {
                case STATUS -> conditions.addAll(statusRange());
                case STAT -> conditions.add(isText("stat", code));
                case ERR -> conditions.add(errorCode());
            }
        }
        return conditions;
    }

    private List<Condition> statusRange() {
        String[] bounds = code.split("-", 2);
        long first = Long.decode(bounds[0]);
        long last = Long.decode(bounds[bounds.length - 1]);
        return first == last
                ? List.of(isNumber("status", Comparison.EQUAL, first))
                : List.of(
                        isNumber("status", Comparison.GREATER_OR_EQUAL, first),
                        isNumber("status", Comparison.LESS_OR_EQUAL, last));
    }

    private Condition errorCode() {
        long number = ResultFact.numberOf(code);
        return number < 0 ? isText("errorCode", code) : isNumber("errorNumber", Comparison.EQUAL, number);
    }

    private static Condition isText(String field, String value) {
        return new Condition.Compare(Field.of(field, Field.Type.TEXT), Comparison.EQUAL, new Operand.Text(value));
    }

    private static Condition isNumber(String field, Comparison comparison, long value) {
        return new Condition.Compare(Field.of(field, Field.Type.WHOLE), comparison, new Operand.Whole(value));
    }
}
