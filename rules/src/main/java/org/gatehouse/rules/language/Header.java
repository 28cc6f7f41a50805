package org.gatehouse.rules.language;

import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** The head of every text of rules. It belongs to us: a text that adds to it or changes it is refused. */
final class Header {

    static final int LINES = 1;
    private static final String PACKAGE = "gatehouse.rules";

    private final String factType;

    Header(String factType) {
        this.factType = factType;
    }

    String text() {
        return "package " + PACKAGE + "; import " + imported() + ";\n";
    }

    private String imported() {
        return PACKAGE + "." + factType;
    }

    void requireUnchanged(PackageDescr parsed) {
        boolean ours = PACKAGE.equals(parsed.getName())
                && parsed.getUnit() == null
                && parsed.getImports().size() == 1
                && imported().equals(parsed.getImports().get(0).getTarget());
        if (!ours) {
            throw Place.START.refuse(Fault.HEADER, "header-fixed");
        }
        refuseAny(parsed.getFunctionImports(), "import function");
        refuseAny(parsed.getAccumulateImports(), "import accumulate");
        refuseAny(parsed.getGlobals(), "global");
        refuseAny(parsed.getAttributes(), "attributes of the package");
        refuseAny(parsed.getFunctions(), "function");
        refuseAny(parsed.getClassAndEnumDeclarationDescrs(), "declare");
        refuseAny(List.copyOf(parsed.getEntryPointDeclarations()), "declare entry-point");
        refuseAny(List.copyOf(parsed.getWindowDeclarations()), "declare window");
    }

    private static void refuseAny(List<? extends BaseDescr> found, String what) {
        if (!found.isEmpty()) {
            BaseDescr first = found.get(0);
            throw new Place(first.getLine() - LINES, first.getColumn() + 1)
                    .refuse(Fault.DECLARATION, "declaration", what);
        }
    }
}
