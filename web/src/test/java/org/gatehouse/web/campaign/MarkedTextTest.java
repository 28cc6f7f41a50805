package org.gatehouse.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.campaign.HeldMessage.Mark;
import org.gatehouse.web.campaign.MarkedText.Piece;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void cutsWhereTheRuleHit() {
        assertThat(MarkedText.pieces("Win a free holiday", List.of(new Mark(6, 10))))
                .containsExactly(new Piece("Win a ", false), new Piece("free", true), new Piece(" holiday", false));
    }

    @Test
    void overlappingAndForeignMarksLoseNoCharacter() {
        List<Piece> pieces = MarkedText.pieces("abcdef", List.of(new Mark(4, 99), new Mark(1, 3), new Mark(2, 4)));
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo("abcdef");
        assertThat(pieces.stream().filter(Piece::marked).map(Piece::text)).containsExactly("bc", "d", "ef");
    }

    @Test
    void withoutMarksItIsOnePiece() {
        assertThat(MarkedText.pieces("plain", List.of())).containsExactly(new Piece("plain", false));
    }
}
