package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A check code that a clerk has made just now: shown in the answer to that and never again. */
@Named
@RequestScoped
public class CheckCodePage {
  @Inject CardDesk desk;

  private String code;

  /** Makes one for the medium of that number. */
  public void make(String number) {
    code = desk.code(number);
  }

  /** The code; null where none was made just now. */
  public String getCode() {
    return code;
  }
}
