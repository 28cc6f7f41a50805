package org.gatehouse.policy;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A scene on which each test begins with a node, what came with the product, and two of compliance. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class TwoPeople {

    Scene scene;
    Person ada;
    Person bob;
    Scene.Running node;

    @BeforeAll
    void aControlDatabase() throws IOException, InterruptedException {
        scene = Scene.start();
    }

    @AfterAll
    void stop() {
        scene.close();
    }

    @BeforeEach
    void twoPeople() {
        scene.clear();
        node = scene.node();
        ada = scene.compliance("ada@platform");
        bob = scene.compliance("bob@platform");
    }
}
