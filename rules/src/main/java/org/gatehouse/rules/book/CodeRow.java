package org.gatehouse.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.rules.book.ResultMeaning.Consequence;
import org.gatehouse.rules.language.Action;
import org.gatehouse.rules.language.Condition;
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
        conditions.add(RowConditions.is("kind", kind == Kind.STATUS ? ResultFact.STATUS : ResultFact.RECEIPT));
        if (!isForAll()) {
            conditions.add(RowConditions.is("carrier", carrier));
        }
        if (!code.equals(ANY)) {
            switch (kind) {
                case STATUS -> conditions.addAll(statusRange());
                case STAT -> conditions.add(RowConditions.is("stat", code));
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
                ? List.of(RowConditions.is("status", first))
                : List.of(RowConditions.atLeast("status", first), RowConditions.atMost("status", last));
    }

    private Condition errorCode() {
        long number = ResultFact.numberOf(code);
        return number < 0 ? RowConditions.is("errorCode", code) : RowConditions.is("errorNumber", number);
    }

    /** What a written rule that means the same would do. */
    Action action() {
        Operand name = new Operand.Text(meaning.rule().name());
        return switch (meaning.consequence()) {
            case RETRY -> new Action("retry", List.of(name));
            case STOP_BIND -> new Action("stopBind", List.of(name));
            case FAIL ->
                new Action(
                        "fail",
                        List.of(
                                name,
                                new Operand.Constant(String.valueOf(meaning.reason())),
                                new Operand.Constant(meaning.permanent() ? "PERMANENT" : "TEMPORARY")));
        };
    }
}
