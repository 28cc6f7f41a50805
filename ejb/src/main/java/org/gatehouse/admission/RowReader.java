package org.gatehouse.admission;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatehouse.contact.PhoneNumbers;
import org.gatehouse.contact.PhoneNumbers.Reading;
import org.gatehouse.gate.CampaignContext;
import org.gatehouse.message.UploadRow;
import org.gatehouse.rules.message.Quote;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Segmentation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one upload in order: numbers to E.164, duplicates by number, variables filled, parts counted. It
 * remembers the numbers it has seen (some 25 bytes each), so rows must be read from the first one on, and the number of
 * each row (9 bytes): who reads all rows once more is told the same in a fraction of the time.
 */
final class RowReader {

    private static final int RAW_CHARS_MAX = 200;
    private static final String DUPLICATE = "DUPLICATE";

    private final CampaignContext context;
    private final String defaultCountry;
    private final List<String> variables;
    private final LongIntHashMap seen = new LongIntHashMap();
    private final KnownNumbers known = new KnownNumbers();
    private @Nullable Segmentation onlyPlan;

    RowReader(CampaignContext context) {
        this.context = context;
        this.defaultCountry = context.campaign().terms().defaultCountry();
        this.variables = context.template().variables();
    }

    /** A row that becomes no message. */
    record Rejected(
            int seq, String raw, String cause, @Nullable Integer duplicateOf) {}

    /** The rows of a block, apart. */
    record Block(List<AdmittedRow> rows, List<Rejected> rejected) {

        /** Parts of all rows that become messages. */
        long segmentCount() {
            return rows.stream().mapToLong(AdmittedRow::segmentCount).sum();
        }
    }

    /** @param firstSeq the number of the block's first row, from 1 */
    Block read(List<UploadRow> upload, int firstSeq) {
        List<AdmittedRow> rows = new ArrayList<>(upload.size());
        List<Rejected> rejected = new ArrayList<>();
        List<Reading> readings = readings(upload, firstSeq);
        for (int i = 0; i < upload.size(); i++) {
            UploadRow row = upload.get(i);
            int seq = firstSeq + i;
            if (readings.get(i) instanceof Reading.Rejected fault) {
                rejected.add(new Rejected(seq, raw(row), fault.fault().name(), null));
            } else if (readings.get(i) instanceof Reading.Mobile number) {
                int earlier = seen.getOrDefault(number.digits(), seq);
                if (earlier == seq) {
                    seen.put(number.digits(), seq);
                    rows.add(filled(seq, number, row));
                } else {
                    rejected.add(new Rejected(seq, raw(row), DUPLICATE, earlier));
                }
            }
        }
        return new Block(rows, rejected);
    }

    /** On all cores: reading numbers is most of the work. */
    private List<Reading> readings(List<UploadRow> upload, int firstSeq) {
        if (known.hasBlock(firstSeq)) {
            return IntStream.range(0, upload.size())
                    .mapToObj(index -> known.find(firstSeq + index).orElseGet(() -> reading(upload.get(index))))
                    .toList();
        }
        List<Reading> readings = upload.parallelStream().map(this::reading).toList();
        known.add(firstSeq, readings);
        return readings;
    }

    private Reading reading(UploadRow row) {
        return PhoneNumbers.read(row.phone(), defaultCountry);
    }

    /** Only remembers the numbers: for rows that are stored already. */
    void skip(List<UploadRow> upload, int firstSeq) {
        int seq = firstSeq;
        for (Reading reading : readings(upload, firstSeq)) {
            if (reading instanceof Reading.Mobile number && !seen.containsKey(number.digits())) {
                seen.put(number.digits(), seq);
            }
            seq++;
        }
    }

    private AdmittedRow filled(int seq, Reading.Mobile number, UploadRow row) {
        Map<String, String> values = context.hasOneText() ? Map.of() : row.byName(variables);
        Rendering rendering = context.render(values);
        if (rendering instanceof Rendering.Unfilled unfilled) {
            return new AdmittedRow(seq, number, null, unfilled.variable(), null);
        }
        String text = ((Rendering.Text) rendering).text();
        return new AdmittedRow(seq, number, text, null, plan(text));
    }

    private Segmentation plan(String text) {
        if (!context.hasOneText()) {
            return Segmentation.of(context.outgoing(text));
        }
        Segmentation known = onlyPlan;
        if (known == null) {
            known = Segmentation.of(context.outgoing(text));
            onlyPlan = known;
        }
        return known;
    }

    private static String raw(UploadRow row) {
        String raw = row.phone();
        return raw.length() > RAW_CHARS_MAX ? Quote.cut(raw, RAW_CHARS_MAX - 1) : raw;
    }
}
