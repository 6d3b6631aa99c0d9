;; Opens files, and does with eglot what people do. The result is written as JSON. -*- lexical-binding: t -*-
(require 'json)
(defvar test-result nil)

(defun test-note (key value) (push (cons key value) test-result))

(defun test-wait (what test)
  "Wait until TEST is true."
  (let ((until (+ (float-time) 60)) found)
    (while (not (setq found (funcall test)))
      (when (> (float-time) until) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))
    found))

(defun test-has (rule)
  "Whether flymake shows a finding of RULE."
  (seq-find (lambda (one) (string-match-p (regexp-quote rule) (flymake-diagnostic-text one))) (flymake-diagnostics)))

(defun test-connect ()
  "What `eglot-ensure' does when Emacs is idle, which a batch run never is."
  (unless (eglot-current-server) (apply #'eglot (eglot--guess-contact))))

;; eglot asks before it edits files that are not open: yes.
(fset 'y-or-n-p (lambda (&rest _) t))

(defun test-run ()
  (setq eglot-confirm-server-initiated-edits nil eglot-sync-connect t eglot-connect-timeout 60)
  (test-note 'emacs emacs-version)
  (find-file "pipeline.config")
  (test-note 'mode (symbol-name major-mode))
  (test-note 'hook (and (memq 'eglot-ensure odlint-mode-hook) t))
  (test-connect)
  (flymake-start)
  (let ((finding (test-wait "diagnostics" (lambda () (test-has "num_classes is 90")))))
    (test-note 'line (line-number-at-pos (flymake-diagnostic-beg finding)))
    (goto-char (flymake-diagnostic-beg finding)))
  (let ((actions (append (eglot-code-actions (point) (point)) nil)))
    (dolist (action actions)
      (when (eq (plist-get action :isPreferred) t)
        (test-note 'action (plist-get action :title))
        (eglot--apply-workspace-edit (plist-get action :edit)))))
  (test-note 'after-action (buffer-string))
  (test-wait "the finding to go" (lambda () (eglot--signal-textDocument/didChange) (not (test-has "num_classes is"))))
  (eglot-format-buffer)
  (test-note 'formatted (buffer-string))
  (goto-char (point-min))
  (search-forward "num_cl")
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (test-note 'hover (plist-get (plist-get hover :contents) :value)))
  (save-buffer)
  (find-file "map.pbtxt")
  (test-connect)
  (goto-char (point-min))
  (search-forward "ca")
  (eglot-rename "lion")
  (test-note 'label-map (buffer-string))
  (find-file "named.config")
  (test-note 'named (buffer-string))
  (let ((server (eglot-current-server)))
    (when server (eglot-shutdown server nil 20))))

(condition-case problem
    (test-run)
  (error (test-note 'problem (error-message-string problem))))
(with-temp-file (getenv "RESULT")
  (insert (json-encode test-result)))
