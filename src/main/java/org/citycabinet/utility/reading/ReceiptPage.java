package org.citycabinet.utility.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Settings;

/** A receipt for a reading, and where anybody has one checked. */
@Named
@RequestScoped
public class ReceiptPage {

  @Inject Receipts receipts;
  @Inject Operators operators;
  @Inject Language language;
  @Inject Settings settings;

  private UUID id;
  private String code;
  private Receipt receipt;

  /** Finds the caller's own receipt before anything is shown. */
  public void open() {
    receipt = receipts.of(id);
  }

  /** Checks the code, where one was given. */
  public void check() {
    receipt = receipts.check(code).orElse(null);
  }

  /** The receipt; null where the code is nobody's. */
  public Receipt getReceipt() {
    return receipt;
  }

  /** The operator's name. */
  public String getOperator() {
    return operators.operator(receipt.operator()).name(language.getLocale());
  }

  /** Where whoever holds the receipt has it checked. */
  public String getAddress() {
    return settings.publicUrl() + "/open/reading?code=" + receipt.code();
  }

  /** Whether something was given to be checked. */
  public boolean isAsked() {
    return code != null && !code.isBlank();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
