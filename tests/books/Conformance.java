import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Conformance FLAVOUR FILE: every rule of PDF/UA or PDF/A that the file breaks, once; exit 1 if there is any. */
public final class Conformance {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
    try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(arguments[1]), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      var broken = new TreeMap<String, String>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        broken.putIfAbsent(rule, assertion.getMessage() + " at " + assertion.getLocation().getContext());
      }
      broken.forEach((rule, message) -> System.out.println(rule + " " + message));
      System.exit(result.isCompliant() && result.getTotalAssertions() > 0 ? 0 : 1);
    }
  }
}
