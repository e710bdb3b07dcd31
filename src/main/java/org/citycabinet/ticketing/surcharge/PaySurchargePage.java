package org.citycabinet.ticketing.surcharge;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;

/**
 * Where who has the reference of a surcharge pays it, without an account. Nothing of the person is
 * shown: only what is asked, and for what.
 */
@Named
@ViewScoped
public class PaySurchargePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient SurchargeCheckouts checkouts;

  private String reference;
  private String email;
  private transient Surcharge surcharge;
  private transient boolean read;

  /** Asks the gateway where a payment is open. */
  public void open() {
    surcharge = checkouts.refresh(reference).orElse(null);
    read = true;
  }

  /** Goes to the gateway. */
  public void pay() throws IOException {
    var address = checkouts.pay(getSurcharge().id(), email);
    FacesContext.getCurrentInstance().getExternalContext().redirect(address);
  }

  /** The surcharge; null where the reference is none. */
  public Surcharge getSurcharge() {
    if (!read) {
      surcharge = checkouts.find(reference).orElse(null);
      read = true;
    }
    return surcharge;
  }

  /** Whether something was asked for. */
  public boolean isAsked() {
    return reference != null && !reference.isBlank();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
