package org.gatehouse.rules.book;

/**
 * What a failure pays back, and at whose cost: up to what the platform gives the platform bears it, what a reseller
 * adds is the reseller's (architecture, section 4).
 *
 * @param platform what the platform gives
 * @param inForce what is paid back: the platform's, or that of a more generous reseller
 */
public record RefundTerms(RefundPolicy platform, RefundPolicy inForce) {

    private static final int WHOLE = 100;

    public RefundTerms {
        if (inForce.percent() < platform.percent()) {
            throw new IllegalArgumentException(
                    "A reseller only gives more: %s, the platform %s".formatted(inForce, platform));
        }
    }

    /** Nobody gives more than the platform. */
    public static RefundTerms ofPlatform(RefundPolicy policy) {
        return new RefundTerms(policy, policy);
    }

    /** What is paid back of so many credits, rounded up to whole ones. */
    public int refund(int credits) {
        return share(credits, inForce);
    }

    /** What of that is at the reseller's cost, in credits. */
    public int resellerShare(int credits) {
        return refund(credits) - share(credits, platform);
    }

    private static int share(int credits, RefundPolicy policy) {
        return (credits * policy.percent() + WHOLE - 1) / WHOLE;
    }
}
