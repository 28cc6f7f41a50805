package org.gatehouse.web.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.campaign.HeldMessage.Mark;

/** A text cut at its marks, so that a page can show which words a rule hit. */
public final class MarkedText {

    private MarkedText() {}

    /** A stretch of text inside or outside all marks. */
    public record Piece(String text, boolean marked) {}

    /** Pieces in order that together are the text; marks may touch, overlap or reach beyond the end. */
    public static List<Piece> pieces(String text, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Mark mark :
                marks.stream().sorted(Comparator.comparingInt(Mark::from)).toList()) {
            int from = Math.max(done, Math.min(mark.from(), text.length()));
            int until = Math.min(mark.until(), text.length());
            if (until > from) {
                add(pieces, text.substring(done, from), false);
                add(pieces, text.substring(from, until), true);
                done = until;
            }
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
