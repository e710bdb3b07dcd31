package org.citycabinet.utility.banking;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.citycabinet.utility.banking.StatementLine.Flaw;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A bank's statement: ISO 20022 camt.053 of any version, one or several accounts. Elements are
 * found by their names, so what a version adds is passed over.
 */
final class StatementFile {
  private static final String FIELD = "file";
  private static final int DAY = 10;
  private static final int NAME_LENGTH = 140;
  private static final int REFERENCE_LENGTH = 35;
  private static final int WORDS_LENGTH = 1000;
  private static final int KEY_LENGTH = 160;
  private static final int IBAN_LENGTH = 34;
  private static final BigDecimal MOST = new BigDecimal("999999999.99");

  private StatementFile() {}

  /**
   * Reads a file. Nothing outside of it is ever asked for.
   *
   * @throws Refused at {@code file} where it is no statement, or is broken off
   */
  static List<Statement> read(InputStream file) {
    var statements = new ArrayList<Statement>();
    try {
      var reader = factory().createXMLStreamReader(file);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && "Stmt".equals(reader.getLocalName())) {
          statements.add(statement(Tag.read(reader)));
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw Refused.field(FIELD, "banking.refused.broken");
    }
    if (statements.isEmpty()) {
      throw Refused.field(FIELD, "banking.refused.none");
    }
    return statements;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static Statement statement(Tag statement) {
    var iban = iban(statement.at("Acct/Id/IBAN"));
    if (iban.isEmpty()) {
      throw new IllegalArgumentException("A statement of no account");
    }
    var lines = new ArrayList<StatementLine>();
    var id = statement.at("Id");
    statement.all("Ntry").forEach(entry -> lines.addAll(lines(id + '#' + lines.size(), entry)));
    return new Statement(iban, List.copyOf(lines));
  }

  /** A collected booking tells its parts; the others tell one or none. */
  private static List<StatementLine> lines(String place, Tag entry) {
    var parts = entry.all("NtryDtls/TxDtls").toList();
    var bank = entry.at("AcctSvcrRef");
    var key = bank.isEmpty() ? place : bank;
    if (parts.size() < 2) {
      return List.of(line(key, entry, parts.isEmpty() ? entry : parts.get(0), amount(entry)));
    }
    var lines = new ArrayList<StatementLine>();
    for (var part : parts) {
      lines.add(line(key + '/' + lines.size(), entry, part, amount(part)));
    }
    return lines;
  }

  private static StatementLine line(String key, Tag entry, Tag part, Tag amount) {
    var euros = new BigDecimal(amount.words());
    return new StatementLine(
        cut(key, KEY_LENGTH),
        money(euros),
        flaw(entry, amount, euros),
        LocalDate.parse(entry.at("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt").substring(0, DAY)),
        cut(part.at("RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm"), NAME_LENGTH),
        iban(part.at("RltdPties/DbtrAcct/Id/IBAN")),
        cut(part.at("RmtInf/Strd/CdtrRefInf/Ref"), REFERENCE_LENGTH),
        cut(
            part.all("RmtInf/Ustrd").map(Tag::words).collect(Collectors.joining(" ")),
            WORDS_LENGTH));
  }

  private static Tag amount(Tag tag) {
    return tag.first("Amt")
        .or(() -> tag.first("AmtDtls/TxAmt/Amt"))
        .orElseThrow(() -> new IllegalArgumentException("A movement of no amount"));
  }

  private static Money money(BigDecimal euros) {
    if (euros.signum() < 0 || euros.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("An amount out of all measure");
    }
    return Money.ofCents(euros.movePointRight(2).longValueExact());
  }

  private static Flaw flaw(Tag entry, Tag amount, BigDecimal euros) {
    if (!"BOOK".equals(entry.at("Sts"))) {
      return Flaw.PENDING;
    }
    boolean isIncoming = "CRDT".equals(entry.at("CdtDbtInd"));
    boolean isReversal = List.of("true", "1").contains(entry.at("RvslInd"));
    if (isReversal && isIncoming) {
      return Flaw.REVERSED;
    }
    if (!isReversal && !isIncoming) {
      return Flaw.OUTGOING;
    }
    if (!"EUR".equals(amount.attribute("Ccy"))) {
      return Flaw.CURRENCY;
    }
    if (euros.signum() == 0) {
      return Flaw.EMPTY;
    }
    return isReversal ? Flaw.TAKEN_BACK : null;
  }

  private static String iban(String text) {
    return cut(text.replaceAll("\\s", ""), IBAN_LENGTH);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
