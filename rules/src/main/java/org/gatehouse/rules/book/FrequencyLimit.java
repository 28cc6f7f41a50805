package org.gatehouse.rules.book;

import org.gatehouse.rules.message.Category;
import org.gatehouse.rules.message.Disposition;

/**
 * How many messages of a category one person may get from one tenant.
 *
 * @param maxCount messages allowed within the window
 * @param windowDays calendar days in the tenant's time zone, the day on which the message is due included
 */
public record FrequencyLimit(Category category, int maxCount, int windowDays, Disposition disposition) {}
