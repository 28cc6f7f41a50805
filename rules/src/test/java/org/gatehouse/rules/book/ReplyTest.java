package org.gatehouse.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.rules.book.ReplyMeaning.Meaning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies as people write them. */
class ReplyTest {

    private static final Rulebooks DEFAULTS = Rulebooks.defaults();
    private static final List<String> BRANDS = List.of("LALE", "MAVİ", "Fjord Sport");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "STOP,OPT_OUT,-",
                "Stop.,OPT_OUT,-",
                "ＳＴＯＰ,OPT_OUT,-",
                "stop!!! 😡,OPT_OUT,-",
                "' stop  ',OPT_OUT,-",
                "please stop now,OPT_OUT,-",
                "RET,OPT_OUT,-",
                "ret,OPT_OUT,-",
                "RET LALE,OPT_OUT,LALE",
                "LALE RET,OPT_OUT,LALE",
                "ret mavi,OPT_OUT,MAVİ",
                "ret MAVI,OPT_OUT,MAVİ",
                "STOP fjord sport,OPT_OUT,Fjord Sport",
                "iptal,OPT_OUT,-",
                "IPTAL,OPT_OUT,-",
                "İptal,OPT_OUT,-",
                "ıptal,OPT_OUT,-",
                "CIK,OPT_OUT,-",
                "çık,OPT_OUT,-",
                "退订,OPT_OUT,-",
                "我要退订,OPT_OUT,-",
                "TD,OPT_OUT,-",
                "t,OPT_OUT,-",
                "Ｔ,OPT_OUT,-",
                "配信停止,OPT_OUT,-",
                "配信停止お願いします,OPT_OUT,-",
                "停止,OPT_OUT,-",
                "arret,OPT_OUT,-",
                "ARRÊT,OPT_OUT,-",
                "Baja por favor,OPT_OUT,-",
                "стоп,OPT_OUT,-",
                "thank you,OTHER,-",
                "'',OTHER,-",
                "👍,OTHER,-",
                "I can't come,OTHER,-",
                "see you at the end of day,OTHER,-",
                "T for tea,OTHER,-",
                "non-stop fun,UNCLEAR,-",
                "don't stop,UNCLEAR,-",
                "don’t stop,UNCLEAR,-",
                "stop?,UNCLEAR,-",
                "STOP？,UNCLEAR,-",
                "iptal etme,UNCLEAR,-",
                "停止しないで,UNCLEAR,-",
                "不要退订,UNCLEAR,-",
                "stop start,UNCLEAR,-",
                "stop by tomorrow,UNCLEAR,-",
                "STOP ACME,UNCLEAR,-",
                "start,OPT_IN,-",
                "START lale,OPT_IN,LALE",
                "订阅,OPT_IN,-",
                "配信再開,OPT_IN,-",
                "start?,OTHER,-",
                "when do we start,OTHER,-",
            })
    void means(String reply, Meaning meaning, String brand) {
        ReplyMeaning answer = DEFAULTS.meaning(reply, BRANDS);
        assertThat(answer.meaning()).isEqualTo(meaning);
        assertThat(answer.brand()).isEqualTo(brand);
        assertThat(answer.rule().rulebook()).isEqualTo("reply");
    }
}
