package org.citycabinet.utility.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.citycabinet.utility.invoice.Bills.bill;
import static org.citycabinet.utility.invoice.Bills.correction;
import static org.citycabinet.utility.invoice.Bills.line;
import static org.citycabinet.utility.invoice.Bills.water;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the schema of UBL 2.1 and the rules that CEN publishes for EN 16931. */
class InvoiceXmlTest {
  private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES =
      new ValidationExecutorSetRegistry<>();
  private static final DVRCoordinate UBL = EN16931Validation.VID_UBL_INVOICE_1316;

  static {
    EN16931Validation.initEN16931(RULES);
  }

  private static final InvoiceLine HEAT = line("Apkure", "0.8512", "MWh", "52.3400", 12);
  private static final InvoiceLine CARE = line("Apkope", "48.5", "m²", "0.1700", 0);
  private static final InvoiceLine BACK = line("Pārrēķins", "1", "reize", "-7.10", 21);

  static Stream<Invoice> invoices() {
    return Stream.of(
        bill("LA-1", "2026-10", "0.00", water("3.77", "1.15"), HEAT, CARE),
        bill("LA-2", "2026-10", "5.25", water("3.77", "1.15")),
        bill("LA-3", "2026-10", "-5.00", HEAT),
        bill("LA-4", "2026-10", "-500.00", HEAT, CARE),
        bill("LA-5", "2026-10", "0.00", water("10", "1.15"), BACK),
        bill("LA-6", "2026-10", "0.00", water("0", "1.15")),
        correction("LA-7", "LA-1", "2026-10", "0.00", water("-3.77", "1.15")),
        bill(
            "<LA> & \"8\" 123456789012345678",
            "2026-10",
            "0.00",
            line("<b>&\u0001", "1", "?", "1", 21)));
  }

  @Requirement("LUD-12")
  @ParameterizedTest
  @MethodSource("invoices")
  void itKeepsTheRulesOfTheNorm(Invoice invoice) {
    assertEquals(List.of(), faults(xml(invoice)), xml(invoice));
  }

  @Test
  void theRulesSeeAWrongSum() {
    var wrong =
        xml(bill("LA-1", "2026-10", "0.00", CARE))
            .replaceAll("(PayableAmount currencyID=\"EUR\">)[\\d.]+", "$10.01");
    assertTrue(faults(wrong).stream().anyMatch(fault -> fault.contains("BR-CO-16")));
  }

  @Requirement("LUD-11")
  @Test
  void anOverpaymentIsPrepaidAndADebtStandsInTheNote() {
    var overpaid = xml(bill("LA-3", "2026-10", "-5.00", water("10", "1.00")));
    assertTrue(overpaid.contains(">5.00</cbc:PrepaidAmount>"), overpaid);
    assertTrue(overpaid.contains(">7.10</cbc:PayableAmount>"), overpaid);
    var debt = xml(bill("LA-3", "2026-10", "5.00", water("10", "1.00")));
    assertTrue(debt.contains(">12.10</cbc:PayableAmount>"), debt);
    assertTrue(debt.contains("17,10"), debt);
  }

  private static String xml(Invoice invoice) {
    return new String(new InvoiceXml(invoice, "LV", Locale.forLanguageTag("lv")).bytes(), UTF_8);
  }

  private static List<String> faults(String xml) {
    var source = ValidationSourceXML.create(new ReadableResourceByteArray(xml.getBytes(UTF_8)));
    var faults = new ArrayList<String>();
    ValidationExecutionManager.executeValidation(
            IValidityDeterminator.createDefault(), RULES.getOfID(UBL), source)
        .forEachFlattened(IError::isError, error -> faults.add(error.getAsString(Locale.ROOT)));
    return faults;
  }
}
