package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class BankJourneyTest extends Journey {

  @Test
  @Requirement("LUD-11")
  void aStatementIsReadInAndWhatWaitsIsCountedToAnInvoice() throws IOException {
    signIn("viktors");
    open("/billing/invoices");
    var number = find("tbody th a").getText();
    leave();
    signInStaff("ludza-clerk");
    open("/staff/bank");
    sound("staff-bank");
    hand("<Document>");
    assertTrue(find("#file-error").getText().contains("aprauta"), find("#file-error").getText());
    var key = "J-" + System.nanoTime();
    hand(statement(key, "rēķins " + number));
    assertTrue(find("#report").getText().contains(number), find("#report").getText());
    sound("staff-bank-report");
    hand(statement(key, "rēķins " + number));
    assertTrue(find("#report").getText().contains("jau ievadīts"));
    hand(statement(key + "-2", "paldies"));
    open("/staff/bank");
    var rows = all("#queue tbody tr").size();
    go("#queue tbody tr:last-child a");
    sound("staff-bank-entry");
    type("number", "nav tāda");
    go("#assign");
    assertTrue(find("#number-error").getText().length() > 10);
    type("number", number);
    go("#assign");
    assertTrue(find("#notes .done").getText().contains(number));
    assertTrue(all("#queue tbody tr").size() < rows);
  }

  private void hand(String xml) throws IOException {
    var file = Files.createTempDirectory("bank").resolve("statement.xml");
    find("#file").sendKeys(Files.writeString(file, xml).toString());
    go("#take");
  }

  private static String statement(String key, String words) {
    return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>"
        + "<Stmt><Id>S</Id><Acct><Id><IBAN>LV80BANK0000435195001</IBAN></Id></Acct>"
        + "<Ntry><Amt Ccy=\"EUR\">1.23</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
        + "<BookgDt><Dt>2030-01-01</Dt></BookgDt><AcctSvcrRef>"
        + key
        + "</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Jānis Paraugs</Nm></Dbtr>"
        + "</RltdPties><RmtInf><Ustrd>"
        + words
        + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>";
  }
}
