-- A session in a real editor: opens a draft, waits for diagnostics, hovers over a claim, applies a fix, saves and quits.
-- Run by test_neovim.py as `nvim --headless -u NONE -n -S session.lua draft.md`; what happens goes to the file $TRANSCRIPT.

local transcript = io.open(vim.env.TRANSCRIPT, "w")

local function say(...)
  transcript:write(table.concat({ ... }, " "), "\n")
  transcript:flush()
end

local function await(what, condition)
  if not vim.wait(30000, condition, 10) then
    say("gave up waiting for", what)
    vim.cmd("cquit 3")
  end
end

-- Vim's column of a diagnostic is a byte offset; what the reader sees marked is the text between.
local function show_diagnostics(heading)
  say(heading)
  local found = vim.diagnostic.get(0)
  table.sort(found, function(a, b) return a.lnum < b.lnum or (a.lnum == b.lnum and a.col < b.col) end)
  for _, each in ipairs(found) do
    local line = vim.api.nvim_buf_get_lines(0, each.lnum, each.lnum + 1, true)[1]
    say(string.format("  line %d [%s] %s: %s", each.lnum + 1, line:sub(each.col + 1, each.end_col), each.code, each.message))
  end
end

local function put_cursor(line, words)
  local text = vim.api.nvim_buf_get_lines(0, line - 1, line, true)[1]
  vim.api.nvim_win_set_cursor(0, { line, text:find(words, 1, true) - 1 })
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return window
    end
  end
end

vim.bo.filetype = "markdown"
local client = vim.lsp.start_client({ name = "csto-check", cmd = vim.fn.json_decode(vim.env.COMMAND), root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)

await("diagnostics", function() return #vim.diagnostic.get(0) == 2 end)
show_diagnostics("opened " .. vim.fn.expand("%:t"))

put_cursor(7, "signed")
vim.lsp.buf.hover()
await("the hover", floating)
say("hover over line 7")
for _, line in ipairs(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(floating()), 0, -1, true)) do
  say("  " .. line)
end
vim.api.nvim_win_close(floating(), true)

put_cursor(5, "2012")
vim.ui.select = function(items, options, choose)
  say("code actions on line 5")
  for _, item in ipairs(items) do
    say("  " .. options.format_item(item))
  end
  choose(items[1])
end
vim.lsp.buf.code_action()
await("the fix", function() return #vim.diagnostic.get(0) == 1 end)
show_diagnostics("applied the first")

vim.cmd("write")
vim.lsp.stop_client(client)
await("the server's end", function() return #vim.lsp.get_active_clients() == 0 end)
say("saved")
transcript:close()
vim.cmd("quitall!")
