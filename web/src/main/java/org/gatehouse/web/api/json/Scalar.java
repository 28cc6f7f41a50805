package org.gatehouse.web.api.json;

import org.jspecify.annotations.Nullable;

/** A value that is a text, a whole number or null, as it is written; a field that is absent has none. */
public record Scalar(@Nullable String text) {}
