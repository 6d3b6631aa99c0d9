-- Opens files, and does with the client of Neovim itself what people do. The result is written as JSON.
local result = {}

local function wait(what, test)
  if not vim.wait(60000, test, 50) then
    error("waited in vain for " .. what)
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
end

local function clients()
  return vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
end

local function has(code)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == code or (one.user_data and one.user_data.lsp.code == code) then
      return one
    end
  end
end

local function run()
  local version = vim.version()
  result.version = ("%d.%d.%d"):format(version.major, version.minor, version.patch)
  vim.cmd("edit pipeline.config")
  wait("diagnostics", function()
    return has("num-classes-above-label-map")
  end)
  local classes = has("num-classes-above-label-map")
  result.found = { line = classes.lnum, source = classes.source, count = #vim.diagnostic.get(0) }
  local client
  for _, one in pairs(clients()) do
    client = one
  end
  result.client = client.name
  result.root = client.config.root_dir
  local encoding = client.offset_encoding

  -- A code action.
  vim.api.nvim_win_set_cursor(0, { classes.lnum + 1, classes.col })
  local params = vim.lsp.util.make_range_params(0, encoding)
  params.context = { diagnostics = {} }
  local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 60000)
  for _, answer in pairs(answers) do
    for _, action in ipairs(answer.result) do
      if action.isPreferred then
        result.action = action.title
        vim.lsp.util.apply_workspace_edit(action.edit, encoding)
      end
    end
  end
  result.after_action = text()
  wait("the finding to go", function()
    return not has("num-classes-above-label-map")
  end)

  -- Typing.
  vim.api.nvim_buf_set_lines(0, 2, 3, false, { "modle {" })
  wait("a finding in what was typed", function()
    return has("unknown-field")
  end)
  vim.api.nvim_buf_set_lines(0, 2, 3, false, { "model {" })
  wait("the finding to go again", function()
    return not has("unknown-field")
  end)

  -- Formatting.
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 60000 })
  else
    vim.lsp.buf.formatting_sync(nil, 60000)
  end
  result.formatted = text()

  -- Hover and completion.
  vim.api.nvim_win_set_cursor(0, { 5, 5 })
  local position = vim.lsp.util.make_position_params(0, encoding)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/hover", position, 60000)) do
    result.hover = answer.result.contents.value
  end
  result.omnifunc = vim.bo.omnifunc
  for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/completion", position, 60000)) do
    result.completion = #answer.result.items
  end
  vim.cmd("write")

  -- Renaming, across two files.
  vim.cmd("edit map.pbtxt")
  wait("the server at the label map", function()
    return next(clients()) ~= nil
  end)
  local column = vim.api.nvim_get_current_line():find("cat") - 1
  vim.api.nvim_win_set_cursor(0, { 1, column })
  vim.lsp.buf.rename("lion")
  wait("the new name", function()
    return text():find("lion")
  end)
  result.label_map = text()
  vim.cmd("wall")
  vim.cmd("edit named.config")
  result.named = text()
end

local fine, problem = pcall(run)
result.problem = not fine and tostring(problem) or nil
local file = io.open(vim.env.RESULT, "w")
file:write((vim.json or vim.fn).encode and vim.json.encode(result) or vim.fn.json_encode(result))
file:close()
vim.cmd("qall!")
