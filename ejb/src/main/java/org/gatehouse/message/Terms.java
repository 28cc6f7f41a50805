package org.gatehouse.message;

import java.time.Duration;
import org.gatehouse.rules.message.ChargingMode;
import org.gatehouse.tenant.settings.Setting;
import org.gatehouse.tenant.settings.Settings;

/**
 * What a campaign was created under. It is kept with the campaign, so that a later change of the tenant's settings
 * neither charges an open message in another way than it was reserved, nor reads the same upload differently.
 *
 * @param chargingMode when credit is taken
 * @param creditsPerSegment what one part costs
 * @param segmentsMax most parts of one message
 * @param lateResult what a result does that comes after the end
 * @param dlrWait from submission until when it does so
 * @param defaultCountry ISO 3166 country that local numbers are read in, empty for none
 * @param appended what follows each text: sender and opt-out line, in the language and with the reply number of then
 */
public record Terms(
        ChargingMode chargingMode,
        int creditsPerSegment,
        int segmentsMax,
        Tariff.LateResult lateResult,
        Duration dlrWait,
        String defaultCountry,
        String appended) {

    public Terms {
        if (creditsPerSegment < 1 || segmentsMax < 1) {
            throw new IllegalArgumentException("A part costs a credit or more (%d), and a message has one or more (%d)."
                    .formatted(creditsPerSegment, segmentsMax));
        }
    }

    /** The terms of a campaign that is created under these settings. */
    public static Terms of(Settings settings, String appended) {
        return new Terms(
                ChargingMode.valueOf(settings.text(Setting.CHARGING_MODE)),
                settings.number(Setting.CREDITS_PER_SEGMENT),
                settings.number(Setting.SEGMENTS_PER_MESSAGE),
                Tariff.LateResult.valueOf(settings.text(Setting.LATE_RESULT)),
                settings.duration(Setting.DLR_WAIT_SECONDS),
                settings.text(Setting.DEFAULT_COUNTRY),
                appended);
    }
}
