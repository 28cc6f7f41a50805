package org.gatehouse.startup;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import java.sql.Connection;

/**
 * The two pools, not XA, of the application account; their URL names no database. Connections are tested when they are
 * handed out, so that a restarted database is survived. Only {@code org.gatehouse.tenant.binding} may touch them.
 */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/control",
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=gatehouse.db.url}",
        user = "${MPCONFIG=gatehouse.db.user}",
        password = "${MPCONFIG=gatehouse.db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 4,
        maxPoolSize = 20,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1"
        })
@DataSourceDefinition(
        name = "java:app/jdbc/tenant",
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=gatehouse.db.url}",
        user = "${MPCONFIG=gatehouse.db.user}",
        password = "${MPCONFIG=gatehouse.db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 4,
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1"
        })
public class DataSources {}
