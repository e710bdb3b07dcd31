package org.citycabinet.utility.banking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Statements as banks send them. */
final class Statements {
  static final String IBAN = "LV80BANK0000435195001";

  private Statements() {}

  static String of(String... entries) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>"
        + "<GrpHdr><MsgId>M-1</MsgId></GrpHdr><Stmt><Id>S-1</Id>"
        + "<Acct><Id><IBAN>LV80 BANK 0000 4351 9500 1</IBAN></Id><Ccy>EUR</Ccy></Acct>"
        + String.join("", entries)
        + "</Stmt></BkToCstmrStmt></Document>";
  }

  /** A booked credit; the details go inside of its one transaction. */
  static String credit(String key, String euros, String details) {
    return entry(key, "<TxDtls>" + details + "</TxDtls>", euros);
  }

  /** The bank takes back what came. */
  static String reversal(String key, String euros, String details) {
    return credit(key, euros, details)
        .replace("CRDT</CdtDbtInd>", "DBIT</CdtDbtInd><RvslInd>true</RvslInd>");
  }

  static String entry(String key, String transactions, String euros) {
    return "<Ntry><Amt Ccy=\"EUR\">"
        + euros
        + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
        + "<BookgDt><Dt>2026-11-19</Dt></BookgDt><AcctSvcrRef>"
        + key
        + "</AcctSvcrRef><NtryDtls>"
        + transactions
        + "</NtryDtls></Ntry>";
  }

  static String reference(String reference) {
    return "<RmtInf><Strd><CdtrRefInf><Ref>" + reference + "</Ref></CdtrRefInf></Strd></RmtInf>";
  }

  static String words(String words) {
    return "<RmtInf><Ustrd>" + words + "</Ustrd></RmtInf>";
  }

  static String payer(String name, String iban) {
    return "<RltdPties><Dbtr><Nm>"
        + name
        + "</Nm></Dbtr><DbtrAcct><Id><IBAN>"
        + iban
        + "</IBAN></Id></DbtrAcct></RltdPties>";
  }

  static InputStream stream(String xml) {
    return new ByteArrayInputStream(xml.getBytes(UTF_8));
  }
}
