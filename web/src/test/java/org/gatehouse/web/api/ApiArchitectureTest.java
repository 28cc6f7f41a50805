package org.gatehouse.web.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "org.gatehouse.web", importOptions = DoNotIncludeTests.class)
class ApiArchitectureTest {

    @ArchTest
    static final ArchRule THE_WEB_KNOWS_NO_PERSISTENCE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.eclipse.persistence..");

    @ArchTest
    static final ArchRule THE_API_AND_SIGN_IN_KNOW_NO_FACES = noClasses()
            .that()
            .resideInAnyPackage("org.gatehouse.web.api..", "org.gatehouse.web.security..", "org.gatehouse.web.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

    @ArchTest
    static final ArchRule EVERY_RESOURCE_NAMES_ITS_ROLES =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(RolesAllowed.class);
}
