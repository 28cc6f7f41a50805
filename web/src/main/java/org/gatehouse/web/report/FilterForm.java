package org.gatehouse.web.report;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.answer.NotFound;
import org.gatehouse.message.CampaignId;
import org.gatehouse.report.MessageFilter;
import org.gatehouse.rules.message.MessageState;
import org.gatehouse.rules.message.Reason;
import org.gatehouse.tenant.TenantId;
import org.gatehouse.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/** The filters of a message list as they stand in the page's address; words the list does not know filter nothing. */
public class FilterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String campaign = "";
    private String state = "";
    private String reason = "";
    private String phone = "";
    private String tag = "";

    /** @throws NotFound when the address names something that is no campaign */
    MessageFilter read() {
        return new MessageFilter(
                campaign.isEmpty() ? null : campaignId(),
                emptyAsNull(phone.strip()),
                known(MessageState.values(), state).orElse(null),
                known(Reason.values(), reason).orElse(null),
                null,
                emptyAsNull(tag.strip()),
                null,
                null,
                null);
    }

    CampaignId campaignId() {
        return CampaignId.parse(campaign).orElseThrow(() -> new NotFound("campaign " + campaign));
    }

    /**
     * Whose messages: the campaign's tenant where one is named, else the visitor's own; the boundary decides who may.
     */
    TenantId tenant(Visitor visitor) {
        return campaign.isEmpty() ? visitor.tenant() : campaignId().tenant();
    }

    /** The filters as a query for an address, without the question mark. */
    public String getQuery() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("campaign", campaign);
        fields.put("state", state);
        fields.put("reason", reason);
        fields.put("phone", phone);
        fields.put("tag", tag);
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Something besides the campaign restricts the list. */
    public boolean isNarrow() {
        return Stream.of(state, reason, phone, tag).anyMatch(field -> !field.isEmpty());
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static @Nullable String emptyAsNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String nullAsEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(@Nullable String campaign) {
        this.campaign = nullAsEmpty(campaign);
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = nullAsEmpty(state);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = nullAsEmpty(reason);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = nullAsEmpty(phone);
    }

    public String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = nullAsEmpty(tag);
    }
}
