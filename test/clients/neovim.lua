-- Opens an article in Neovim with Readout as its language server, does what a reader does, and writes down as JSON what
-- came back. Run by neovim.test.ts. Keeps to what Neovim 0.7 has, the oldest one that Linux distributions still carry.
local article, server, node, out = vim.env.ARTICLE, vim.env.SERVER, vim.env.NODE, vim.env.OUT
local WAIT_MS = 20000
local seen = {}

local function finish()
  local file = assert(io.open(out, 'w'))
  file:write(vim.fn.json_encode(seen))
  file:close()
  vim.cmd('qall!')
end

local function positions(line, character)
  return {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line, character = character },
  }
end

local function messages()
  local list = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    list[#list + 1] = diagnostic.message
  end
  return list
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, WAIT_MS) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(article))
  local client = vim.lsp.start_client({
    name = 'readout',
    cmd = { node, server, '--stdio' },
    root_dir = vim.fn.fnamemodify(article, ':h'),
    init_options = { userName = 'Neovim' },
  })
  assert(vim.lsp.buf_attach_client(0, client), 'not attached')
  vim.wait(WAIT_MS, function() return #vim.diagnostic.get(0) > 0 end, 20)
  seen.diagnostics = messages()

  local line = tonumber(vim.env.LINE)
  local there = positions(line, tonumber(vim.env.CHARACTER))
  local hover = ask('textDocument/hover', there)
  seen.hover = hover and hover.contents.value or vim.NIL
  local actions = ask('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = there.position, ['end'] = there.position },
    context = { diagnostics = {} },
  })
  seen.actions = {}
  for _, action in ipairs(actions or {}) do
    seen.actions[#seen.actions + 1] = action.title
  end
  local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
  seen.symbols = #(symbols or {})

  -- An edit before the passage, with a character of two UTF-16 units: the server must count as the client does.
  vim.api.nvim_buf_set_text(0, line, 0, line, 0, { '😀 ' })
  local after = ask('textDocument/hover', positions(line, tonumber(vim.env.CHARACTER) + 3))
  seen.afterEdit = after and after.contents.value or vim.NIL
  -- The whole passage goes: so does its hover.
  vim.api.nvim_buf_set_lines(0, line, line + 1, false, { 'Nothing is said here.' })
  seen.afterDelete = ask('textDocument/hover', positions(line, 5)) or vim.NIL
end)
if not ok then seen.problem = tostring(problem) end
finish()
