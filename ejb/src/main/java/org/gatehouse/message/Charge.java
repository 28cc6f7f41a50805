package org.gatehouse.message;

/**
 * What a message costs and what became of it, in credits: {@code price} was reserved, of which {@code captured} was
 * taken and {@code released} let go; of the captured, {@code refunded} was paid back and {@code redebited} taken again.
 * Of the refunded, {@code resellerShare} was at the reseller's cost, who gets it back when the credits are taken again.
 */
public record Charge(int price, int captured, int released, int refunded, int redebited, int resellerShare) {

    public Charge {
        if (price < 0 || captured < 0 || released < 0 || refunded < 0 || redebited < 0) {
            throw new IllegalArgumentException(
                    "A charge has no negative amount: price %d captured %d released %d refunded %d redebited %d"
                            .formatted(price, captured, released, refunded, redebited));
        }
        if (captured + released > price || refunded > captured || resellerShare < 0 || resellerShare > refunded) {
            throw new IllegalArgumentException(
                    "More was moved than reserved: price %d captured %d released %d refunded %d, of that the reseller %d"
                            .formatted(price, captured, released, refunded, resellerShare));
        }
    }

    /** Nothing at a reseller's cost. */
    Charge(int price, int captured, int released, int refunded, int redebited) {
        this(price, captured, released, refunded, redebited, 0);
    }

    static Charge reserved(int price) {
        return new Charge(price, 0, 0, 0, 0);
    }

    Charge captured(int credits) {
        return new Charge(price, captured + credits, released, refunded, redebited, resellerShare);
    }

    Charge released(int credits) {
        return new Charge(price, captured, released + credits, refunded, redebited, resellerShare);
    }

    Charge refunded(int credits, int atResellersCost) {
        return new Charge(price, captured, released, refunded + credits, redebited, resellerShare + atResellersCost);
    }

    Charge redebitedUpToPrice() {
        return new Charge(price, captured, released, refunded, price - captured + refunded, resellerShare);
    }

    Charge withoutReDebit() {
        return new Charge(price, captured, released, refunded, 0, resellerShare);
    }

    /** What the reseller got back of its share. */
    int resellerReturned() {
        return redebited > 0 ? resellerShare : 0;
    }

    /**
     * What is reserved or was taken, before refunds; what was let go is not in it. Less {@link #refunded} it is the
     * cost.
     */
    public int gross() {
        return price - released + redebited;
    }

    /** Still reserved. */
    public int open() {
        return price - captured - released;
    }
}
