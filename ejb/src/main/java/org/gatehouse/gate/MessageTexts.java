package org.gatehouse.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.message.UploadBlock;
import org.gatehouse.message.UploadRow;
import org.gatehouse.rules.text.Rendering;
import org.gatehouse.rules.text.Template;
import org.gatehouse.tenant.sql.Sql;

/** The texts of single messages, rendered again from template and upload: they are never stored twice. */
public final class MessageTexts {

    private MessageTexts() {}

    /** The renderings by row, before anything is appended. Reads each block of the upload once. */
    public static Map<Integer, Rendering> render(Sql sql, CampaignContext context, Collection<Integer> seqs) {
        return render(sql, context.campaign().number(), context.template(), seqs);
    }

    /** The same of a campaign of which only the template is known. */
    public static Map<Integer, Rendering> render(Sql sql, long campaign, Template template, Collection<Integer> seqs) {
        Map<Integer, Rendering> renderings = new HashMap<>();
        if (!template.hasVariables()) {
            Rendering only = template.render(Map.of());
            seqs.forEach(seq -> renderings.put(seq, only));
            return renderings;
        }
        List<String> variables = template.variables();
        SortedMap<Integer, List<Integer>> byBlock = new TreeMap<>();
        new TreeSet<>(seqs).forEach(seq -> byBlock.computeIfAbsent(UploadBlock.of(seq), block -> new ArrayList<>())
                .add(seq));
        byBlock.forEach((block, rows) -> {
            List<UploadRow> upload = UploadBlock.read(sql, campaign, block);
            for (int seq : rows) {
                int index = (seq - 1) % UploadBlock.ROWS;
                if (index < upload.size()) {
                    renderings.put(seq, template.render(upload.get(index).byName(variables)));
                }
            }
        });
        return renderings;
    }
}
