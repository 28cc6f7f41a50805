package org.gatehouse.message;

/**
 * What a message costs and what became of it, in credits: {@code price} was reserved, of which {@code captured} was
 * taken and {@code released} let go; of the captured, {@code refunded} was paid back and {@code redebited} taken again.
 */
public record Charge(int price, int captured, int released, int refunded, int redebited) {

    public Charge {
        if (price < 0 || captured < 0 || released < 0 || refunded < 0 || redebited < 0) {
            throw new IllegalArgumentException(
                    "A charge has no negative amount: price %d captured %d released %d refunded %d redebited %d"
                            .formatted(price, captured, released, refunded, redebited));
        }
        if (captured + released > price || refunded > captured) {
            throw new IllegalArgumentException(
                    "More was moved than reserved: price %d captured %d released %d refunded %d"
                            .formatted(price, captured, released, refunded));
        }
    }

    static Charge reserved(int price) {
        return new Charge(price, 0, 0, 0, 0);
    }

    Charge captured(int credits) {
        return new Charge(price, captured + credits, released, refunded, redebited);
    }

    Charge released(int credits) {
        return new Charge(price, captured, released + credits, refunded, redebited);
    }

    Charge refunded(int credits) {
        return new Charge(price, captured, released, refunded + credits, redebited);
    }

    Charge redebitedUpToPrice() {
        return new Charge(price, captured, released, refunded, price - captured + refunded);
    }

    Charge withoutReDebit() {
        return new Charge(price, captured, released, refunded, 0);
    }

    /** Still reserved. */
    public int open() {
        return price - captured - released;
    }
}
