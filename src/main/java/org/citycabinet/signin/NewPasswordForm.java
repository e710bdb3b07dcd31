package org.citycabinet.signin;

import java.io.Serial;
import java.io.Serializable;

/**
 * What is typed where a password is set: the old one, where one is asked for, and the new one
 * twice.
 */
public class NewPasswordForm implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private String old = "";
  private String wanted = "";
  private String repeated = "";

  public String getOld() {
    return old;
  }

  public void setOld(String old) {
    this.old = old == null ? "" : old;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted == null ? "" : wanted;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated == null ? "" : repeated;
  }
}
