package org.citycabinet.utility.enquiries;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.utility.notices.TemplatePurpose;
import org.citycabinet.utility.notices.Templates;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.Upload;
import org.citycabinet.words.Refused;

/** A question before those who answer it. */
@Named
@ViewScoped
public class EnquiryWorkPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient EnquiryDesk desk;
  @Inject transient EnquiryRecords records;
  @Inject transient Templates templates;
  @Inject transient CurrentUser user;
  @Inject transient PageNotes notes;

  private UUID id;
  private int version;
  private String body;
  private String template;
  private String clerk;
  private String remark;
  private transient Enquiry enquiry;

  /** Remembers which version the answer is written to. */
  public void open() {
    enquiry = desk.open(id);
    version = enquiry.getVersion();
    clerk = enquiry.assignee() == null ? null : enquiry.assignee().toString();
  }

  /** Puts a kept answer into the field, in the language of whoever asked, after what is there. */
  public void insert() {
    if (template == null) {
      throw Refused.field("template", "platform.field.choose");
    }
    var words = templates.one(UUID.fromString(template)).words(desk.asker(id).getLocale());
    var before = body == null || body.isBlank() ? "" : body.strip() + "\n\n";
    body = before + words.getBody();
  }

  /** Answers. */
  public String answer() {
    desk.answer(id, version, body, Upload.sent("files"));
    return done("enquiries.desk.answered");
  }

  /** Closes it. */
  public String close() {
    desk.close(id);
    return done("enquiries.desk.closed");
  }

  /** Opens it again. */
  public String reopen() {
    desk.reopen(id);
    return done("enquiries.desk.reopened");
  }

  /** Gives it to whoever is chosen. */
  public String assign() {
    desk.assign(id, clerk == null ? null : UUID.fromString(clerk));
    return done("enquiries.desk.assigned");
  }

  /** The one who looks takes it. */
  public String take() {
    desk.assign(id, user.accountId());
    return done("enquiries.desk.assigned");
  }

  /** Tells the others of the staff. */
  public String tell() {
    desk.remark(id, remark);
    return done("enquiries.desk.remarked");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/enquiry.xhtml?faces-redirect=true&id=" + id;
  }

  /** The question. */
  public Enquiry getEnquiry() {
    if (enquiry == null) {
      enquiry = desk.one(id);
    }
    return enquiry;
  }

  /** Whoever asked. */
  public Account getAsker() {
    return desk.asker(id);
  }

  /** The address that it is about, or nothing. */
  public String getAddress() {
    return desk.address(id).orElse("");
  }

  /** The name of who has it; empty where nobody does. */
  public String getAssignee() {
    return records.assignee(getEnquiry());
  }

  /** Whether the one who looks has it. */
  public boolean isMine() {
    return user.accountId().equals(getEnquiry().assignee());
  }

  /** Who did what when. */
  public List<EnquiryRecords.Line> getHistory() {
    return records.history(id);
  }

  /** What staff told each other. */
  public List<EnquiryRecords.Remark> getRemarks() {
    return records.remarks(id);
  }

  /** The kept answers to choose from. */
  public List<Choice> getTemplates() {
    return templates.all(TemplatePurpose.ANSWER).stream()
        .map(each -> new Choice(each.getId().toString(), each.getName()))
        .toList();
  }

  /** Who may have it. */
  public List<Choice> getClerks() {
    return desk.clerks().stream()
        .map(each -> new Choice(each.getId().toString(), each.getDisplayName()))
        .toList();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public String getClerk() {
    return clerk;
  }

  public void setClerk(String clerk) {
    this.clerk = clerk;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
