package org.gatehouse.rules.language;

/** Why a text is refused as rules. */
public enum Fault {
    TOO_LONG,
    TOO_MANY_RULES,
    TOO_MANY_COMPARISONS,
    NO_RULE,
    CHARACTER,
    ESCAPE,
    NESTING,
    SYNTAX,
    HEADER,
    DECLARATION,
    RULE_NAME,
    ATTRIBUTE,
    PATTERN,
    EXPRESSION,
    FIELD,
    OPERATOR,
    LITERAL,
    ACTION
}
